import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import { createUserSql, createUserWarnings } from '@rds-console/contract/login/createUserSql';
import { Section } from '../page/Section.tsx';
import { CodeText } from './CodeText.tsx';
import type { Login } from './login.ts';

/** The SQL that makes the database user, with what to know before it is run. */
export function UserSqlSection({ database, user, databaseName }: Login) {
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
