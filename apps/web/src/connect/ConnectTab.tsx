import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { IamAuthenticationState } from '@rds-console/contract/iamAuthentication';
import { databaseUserError } from '@rds-console/contract/login/databaseUser';
import { type LoginDatabase, protocolOf } from '@rds-console/contract/login/loginDatabase';
import { CommandsSection } from './CommandsSection.tsx';
import { DoctorSection } from './DoctorSection.tsx';
import { EndpointSection } from './EndpointSection.tsx';
import { IamOff } from './IamOff.tsx';
import { PolicySection } from './PolicySection.tsx';
import { TokenSection } from './TokenSection.tsx';
import { UserSqlSection } from './UserSqlSection.tsx';
import { useChosenLogin } from './useChosenLogin.ts';

interface Props {
  database: LoginDatabase;
  state: IamAuthenticationState;
  /** Where the switch stands: Modify of the instance, or of the cluster that decides. */
  modifyHref: string;
  unavailableReason: string | undefined;
}

/** The tab that takes somebody from a database with IAM DB authentication to a session in it. */
export function ConnectTab({ database, state, modifyHref, unavailableReason }: Props) {
  const { role, user, databaseName, choose } = useChosenLogin(database);
  const endpoint = database.endpoints.find((it) => it.role === role) ?? database.endpoints[0];

  if (!state.enabled && !state.pending)
    return <IamOff state={state} modifyHref={modifyHref} unavailableReason={unavailableReason} />;
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
    </SpaceBetween>
  );
}
