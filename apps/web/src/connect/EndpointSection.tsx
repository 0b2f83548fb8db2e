import FormField from '@cloudscape-design/components/form-field';
import Grid from '@cloudscape-design/components/grid';
import Input from '@cloudscape-design/components/input';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import RadioGroup from '@cloudscape-design/components/radio-group';
import { databaseUserError } from '@rds-console/contract/login/databaseUser';
import { type LoginDatabase, type LoginEndpoint, placeOf } from '@rds-console/contract/login/loginDatabase';
import { InfoLink } from '../form/InfoLink.tsx';
import { Copyable } from '../page/Copyable.tsx';
import { Section } from '../page/Section.tsx';

interface Props {
  database: LoginDatabase;
  endpoint: LoginEndpoint;
  onEndpoint: (role: LoginEndpoint['role']) => void;
  user: string;
  onUser: (user: string) => void;
  databaseName: string;
  onDatabaseName: (name: string) => void;
}

const roles: Record<LoginEndpoint['role'], string> = {
  instance: 'The instance',
  writer: 'The writer: reads and writes',
  reader: 'The readers: reads only',
};

/** Where one logs in, and as whom: everything below follows from it. */
export function EndpointSection(props: Props) {
  const { database, endpoint, onEndpoint, user, onUser, databaseName, onDatabaseName } = props;
  return (
    <Section title="Endpoint and user">
      {database.endpoints.length > 1 && (
        <FormField label="Log in to">
          <RadioGroup
            ariaLabel="Log in to"
            value={endpoint.role}
            onChange={({ detail }) => onEndpoint(detail.value === 'reader' ? 'reader' : 'writer')}
            items={database.endpoints.map(({ role, host }) => ({ value: role, label: roles[role], description: host }))}
          />
        </FormField>
      )}
      <KeyValuePairs
        columns={4}
        items={[
          { label: 'Endpoint', value: <Copyable text={endpoint.host} what="endpoint" /> },
          { label: 'Port', value: <Copyable text={String(endpoint.port)} what="port" /> },
          { label: 'Region', value: <Copyable text={placeOf(database.arn).region} what="region" /> },
          { label: 'Resource ID', value: <Copyable text={database.resourceId} what="resource ID" /> },
        ]}
      />
      <Grid gridDefinition={[{ colspan: { default: 12, s: 6 } }, { colspan: { default: 12, s: 6 } }]}>
        <FormField
          label="Database user"
          info={<InfoLink name="DBUser" label="Database user" />}
          constraintText="A user of the database itself, not of IAM."
          errorText={databaseUserError(database.Engine, database.EngineVersion, user)}
        >
          <Input value={user} spellcheck={false} autoComplete={false} onChange={({ detail }) => onUser(detail.value)} />
        </FormField>
        <FormField label="Database name" constraintText="Optional.">
          <Input
            value={databaseName}
            spellcheck={false}
            autoComplete={false}
            onChange={({ detail }) => onDatabaseName(detail.value)}
          />
        </FormField>
      </Grid>
    </Section>
  );
}
