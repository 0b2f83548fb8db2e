import Box from '@cloudscape-design/components/box';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { placeOf, protocolOf } from '@rds-console/contract/login/loginDatabase';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Section } from '../page/Section.tsx';
import { CodeText } from './CodeText.tsx';
import type { Login } from './login.ts';
import { cliCommand, mariadbCommand, mysqlCommand, psqlCommand, type TokenSource } from './snippets/commands.ts';
import { bundleUrlOf, type Connection } from './snippets/connection.ts';
import { mysqlPrograms } from './snippets/mysqlPrograms.ts';
import { postgresPrograms } from './snippets/postgresPrograms.ts';

const clients = {
  mysql: [
    { id: 'mysql', label: 'mysql', command: mysqlCommand },
    { id: 'mariadb', label: 'mariadb', command: mariadbCommand },
  ],
  postgres: [{ id: 'psql', label: 'psql', command: psqlCommand }],
};
const programs = { mysql: mysqlPrograms, postgres: postgresPrograms };

/** Commands and programs that log in to this very endpoint. */
export function CommandsSection({ database, endpoint, user, databaseName }: Login) {
  const [source, setSource] = useState<TokenSource>('cli');
  const { data: target } = useQuery(api.target.get.queryOptions());
  const protocol = protocolOf(database.Engine) ?? 'mysql';
  const connection: Connection = {
    Engine: database.Engine,
    host: endpoint.host,
    port: endpoint.port,
    region: placeOf(database.arn).region,
    user,
    database: databaseName,
    bundleUrl: target?.certificateBundle ?? bundleUrlOf(database.arn),
  };
  const commands = clients[protocol].map(({ id, label, command }) => ({
    id,
    label,
    content: (
      <SpaceBetween size="s">
        <SegmentedControl
          label="Where the token comes from"
          selectedId={source}
          onChange={({ detail }) => setSource(detail.selectedId === 'paste' ? 'paste' : 'cli')}
          options={[
            { id: 'cli', text: 'Token by the AWS CLI' },
            { id: 'paste', text: 'Token from above, pasted' },
          ]}
        />
        <CodeText label={`command of ${label}`} text={command(connection, source)} />
      </SpaceBetween>
    ),
  }));
  return (
    <Section
      title="4. Connect"
      description="Over TLS, with RDS’s certificates checked: a token sent to somebody else would let them in."
    >
      <Tabs
        ariaLabel="Ways to connect"
        tabs={[
          ...commands,
          {
            id: 'cli',
            label: 'Token only',
            content: <CodeText label="command for a token" text={cliCommand(connection)} />,
          },
          ...programs[protocol].map(({ id, label, needs, text }) => ({
            id,
            label,
            content: (
              <SpaceBetween size="s">
                <Box color="text-body-secondary">{`Needs: ${needs}. The certificates: ${connection.bundleUrl}`}</Box>
                <CodeText label={`code in ${label}`} text={text(connection)} />
              </SpaceBetween>
            ),
          })),
        ]}
      />
    </Section>
  );
}
