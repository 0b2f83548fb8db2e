import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { AuthToken } from '@rds-console/contract/login';
import { type Problem, toProblem } from '@rds-console/contract/problem';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api } from '../api.ts';
import { ProblemAlert } from '../form/ProblemAlert.tsx';
import { Section } from '../page/Section.tsx';
import { useHasIdentities } from '../shell/useHasIdentities.ts';
import type { Login } from './login.ts';
import { MadeToken } from './MadeToken.tsx';
import { TokenInspector } from './TokenInspector.tsx';

interface Made extends AuthToken {
  /** On this browser's clock: that of the server may be another. */
  receivedAt: number;
}

/**
 * A token for the login, made on a click. It lives in this component and nowhere else: no query or mutation holds it, and
 * leaving the tab forgets it.
 */
export function TokenSection(login: Login) {
  const { database, endpoint, user } = login;
  const { data: target } = useQuery(api.target.get.queryOptions());
  const hasIdentities = useHasIdentities();
  const [made, setMade] = useState<Made>();
  const [isAsking, setAsking] = useState(false);
  const [isExpired, setExpired] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const expire = useCallback(() => {
    setMade(undefined);
    setExpired(true);
  }, []);

  async function make() {
    setAsking(true);
    setExpired(false);
    setProblem(undefined);
    try {
      const token = await api.login.token.call({
        kind: database.kind,
        id: database.id,
        DBUser: user,
        ...(endpoint.role === 'instance' ? {} : { Endpoint: endpoint.role }),
      });
      setMade({ ...token, receivedAt: Date.now() });
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setAsking(false);
    }
  }

  return (
    <Section
      title="3. Token"
      description="Takes the place of the password for 15 minutes. A session that began with it goes on afterwards."
    >
      {target?.kind !== 'aws' && target && (
        <Alert type="info">
          The console’s server signs the token with the credentials that it has for this endpoint. AWS accepts the token
          only if they are AWS credentials.
        </Alert>
      )}
      <SpaceBetween direction="horizontal" size="xs">
        <Button loading={isAsking} onClick={() => void make()}>
          {made ? 'Generate another token' : 'Generate token'}
        </Button>
        {made && <Button onClick={() => setMade(undefined)}>Forget the token</Button>}
      </SpaceBetween>
      <ProblemAlert problem={problem} />
      <div role="status">
        {isExpired && <StatusIndicator type="stopped">The token has expired and is forgotten.</StatusIndicator>}
      </div>
      {made ? (
        <MadeToken key={made.receivedAt} login={login} {...made} onExpired={expire} />
      ) : (
        <Box color="text-body-secondary">
          Signed by the console’s server with its own AWS credentials, which need the policy above to get in. Nothing is
          sent to AWS for it.
        </Box>
      )}
      {hasIdentities && (
        <Box>
          Tokens are accepted from the <Link href="/iam-identities">IAM identities</Link> of this endpoint.
        </Box>
      )}
      <ExpandableSection headerText="Inspect a token" variant="footer">
        <TokenInspector database={database} user={user} />
      </ExpandableSection>
    </Section>
  );
}
