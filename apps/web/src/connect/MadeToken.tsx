import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Toggle from '@cloudscape-design/components/toggle';
import { placeOf } from '@rds-console/contract/login/loginDatabase';
import { readToken } from '@rds-console/contract/login/readToken';
import { useEffect, useState } from 'react';
import { CodeText } from './CodeText.tsx';
import { Findings } from './Findings.tsx';
import type { Login } from './login.ts';
import { TokenParts } from './TokenParts.tsx';

interface Props {
  login: Login;
  AuthToken: string;
  CredentialsExpireAt?: string;
  receivedAt: number;
  onExpired: () => void;
}

/** A token that was just made: covered until somebody wants to see it, with its time running. */
export function MadeToken({ login, AuthToken, CredentialsExpireAt, receivedAt, onExpired }: Props) {
  const [isShown, setShown] = useState(false);
  const [now, setNow] = useState(Date.now);
  const purpose = {
    endpoints: [login.endpoint],
    region: placeOf(login.database.arn).region,
    user: login.user,
    ...(CredentialsExpireAt ? { credentialsExpireAt: Date.parse(CredentialsExpireAt) } : {}),
  };
  // The server signed it the moment before it came; by which clock does not matter here.
  const { parts, facts } = readToken(AuthToken, purpose, receivedAt);
  const { findings } = readToken(AuthToken, purpose, facts.signedAt ?? receivedAt);
  // Both by the clock of the server, which signed it.
  const endsAt = Math.min(facts.expiresAt ?? 0, purpose.credentialsExpireAt ?? Number.POSITIVE_INFINITY);
  const goodForMs = endsAt - (facts.signedAt ?? 0);
  const left = Math.max(0, Math.ceil((receivedAt + goodForMs - now) / 1000));

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const isOver = left === 0;
  useEffect(() => {
    if (isOver) onExpired();
  }, [isOver, onExpired]);

  return (
    <SpaceBetween size="m">
      <SpaceBetween direction="horizontal" size="m">
        <span role="timer" aria-label="Time left to log in with the token">
          <StatusIndicator type={left > 60 ? 'success' : 'warning'}>{`Good for ${clock(left)}`}</StatusIndicator>
        </span>
        <Toggle checked={isShown} onChange={({ detail }) => setShown(detail.checked)}>
          Show the token
        </Toggle>
      </SpaceBetween>
      <CodeText label="token" text={AuthToken} isCovered={!isShown} />
      <Findings findings={findings} />
      <TokenParts parts={parts} isCovered={!isShown} />
    </SpaceBetween>
  );
}

function clock(seconds: number) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
