import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { IamAuthenticationState } from '@rds-console/contract/iamAuthentication';
import { createUserSql, createUserWarnings } from '@rds-console/contract/login/createUserSql';
import { databaseUserError } from '@rds-console/contract/login/databaseUser';
import { type LoginDatabase, protocolOf } from '@rds-console/contract/login/loginDatabase';
import { useState } from 'react';
import { z } from 'zod';
import { readDraft, saveDraft } from '../form/draft.ts';
import { useIamUnavailableReason } from '../iam/iamEligibility.ts';
import { Section } from '../page/Section.tsx';
import { CodeText } from './CodeText.tsx';
import { CommandsSection } from './CommandsSection.tsx';
import { DoctorSection } from './DoctorSection.tsx';
import { EndpointSection } from './EndpointSection.tsx';
import type { Login } from './login.ts';
import { PolicySection } from './PolicySection.tsx';
import { RefusalsSection } from './RefusalsSection.tsx';
import { TokenSection } from './TokenSection.tsx';

interface Props {
  database: LoginDatabase;
  state: IamAuthenticationState;
  /** Where the switch stands: Modify of the instance, or of the cluster that decides. */
  modifyHref: string;
  /** The classes of its instances, on which it depends whether the switch can be had. */
  classes: readonly string[];
}

/** The tab that takes somebody from a database with IAM DB authentication to a session in it. */
export function ConnectTab({ database, state, modifyHref, classes }: Props) {
  const unavailableReason = useIamUnavailableReason({ ...database, classes });
  const { role, user, databaseName, choose } = useChosenLogin(database);
  const endpoint = database.endpoints.find((it) => it.role === role) ?? database.endpoints[0];

  if (!state.enabled && !state.pending)
    return (
      <SpaceBetween size="l">
        <IamOff state={state} modifyHref={modifyHref} unavailableReason={unavailableReason} />
        {endpoint && !unavailableReason && <RefusalsSection database={database} />}
      </SpaceBetween>
    );
  if (!endpoint)
    return (
      <Alert type="info" header="There is no endpoint yet">
        RDS reports one once the database has been created. Until then there is nothing to log in to.
      </Alert>
    );
  const login = { database, endpoint, user, databaseName };
  const isUser = databaseUserError(database.Engine, database.EngineVersion, user) === undefined;
  return (
    <SpaceBetween size="l">
      {state.pending === true && (
        <Alert type="warning" header="IAM DB authentication is not on yet">
          Yes waits for the maintenance window. Until then logins with a token are refused.
        </Alert>
      )}
      {state.pending === false && (
        <Alert type="warning" header="IAM DB authentication is about to be switched off">
          No waits for the maintenance window. After it logins with a token are refused.
        </Alert>
      )}
      <EndpointSection
        database={database}
        endpoint={endpoint}
        onEndpoint={(role) => choose({ role })}
        user={user}
        onUser={(user) => choose({ user })}
        databaseName={databaseName}
        onDatabaseName={(databaseName) => choose({ databaseName })}
      />
      {isUser && protocolOf(database.Engine) && (
        <SpaceBetween size="l">
          <UserSqlSection {...login} />
          <PolicySection {...login} />
          <TokenSection key={`${endpoint.host} ${user}`} {...login} />
          <CommandsSection {...login} />
          <DoctorSection key={`check ${endpoint.host} ${user} ${databaseName}`} {...login} />
        </SpaceBetween>
      )}
      <RefusalsSection database={database} />
    </SpaceBetween>
  );
}

interface IamOffProps {
  state: IamAuthenticationState;
  modifyHref: string;
  unavailableReason: string | undefined;
}

/** In place of the tab where nobody can log in by IAM: why, and what leads there. */
function IamOff({ state: { decidedBy }, modifyHref, unavailableReason }: IamOffProps) {
  if (unavailableReason)
    return (
      <Alert type="info" header="IAM DB authentication cannot be had here">
        {unavailableReason}
      </Alert>
    );
  return (
    <Alert
      type="info"
      header="IAM DB authentication is off"
      action={<Button href={modifyHref}>{decidedBy ? `Modify ${decidedBy}` : 'Modify'}</Button>}
    >
      {decidedBy
        ? `The cluster ${decidedBy} decides for its members. With Yes there, this tab shows how to log in with an AWS identity.`
        : 'Users log in with passwords only. With Yes, this tab shows how to log in with an AWS identity.'}
    </Alert>
  );
}

/** The SQL that makes the database user, with what to know before it is run. */
function UserSqlSection({ database, user, databaseName }: Login) {
  return (
    <Section
      title="1. Database user"
      description="To be run once, by an administrator of the database. A user who logs in by IAM has no password."
    >
      {createUserWarnings(database, user).map((warning) => (
        <Alert key={warning} type="warning">
          {warning}
        </Alert>
      ))}
      <CodeText label="SQL" text={createUserSql(database, user, databaseName)} />
      {!databaseName && (
        <Box color="text-body-secondary">
          The user gets no rights by this. Enter a database above to grant some, or grant what it needs yourself.
        </Box>
      )}
    </Section>
  );
}

const chosenLogin = z.object({
  role: z.enum(['instance', 'writer', 'reader']).optional(),
  user: z.string(),
  databaseName: z.string(),
});
type ChosenLogin = z.infer<typeof chosenLogin>;

/** Who shall log in where, kept in this browser tab: what another tab of the page or a reload would lose. */
function useChosenLogin({ arn, DatabaseName }: LoginDatabase) {
  const name = `login ${arn}`;
  const first: ChosenLogin = { user: 'app_user', databaseName: DatabaseName };
  const [chosen, setChosen] = useState(() => {
    const kept = chosenLogin.partial().safeParse(readDraft(name) ?? {});
    return { ...first, ...kept.data };
  });
  return {
    ...chosen,
    choose(change: Partial<ChosenLogin>) {
      const next = { ...chosen, ...change };
      setChosen(next);
      saveDraft(name, first, next);
    },
  };
}
