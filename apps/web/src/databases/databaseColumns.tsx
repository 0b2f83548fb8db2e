import Link from '@cloudscape-design/components/link';
import type { IamAuthenticationState } from '@rds-console/contract/iamAuthentication';
import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import { IamAuthentication, iamAuthenticationTexts } from '../iam/IamAuthentication.tsx';
import { Status } from '../page/Status.tsx';
import { type Column, nameMaxWidth } from '../table/column.ts';
import type { SummaryField } from '../table/SummaryFields.tsx';
import { engineName } from '../text/engineName.ts';
import { settingText } from '../text/settingText.ts';
import { tagTexts } from '../text/tagTexts.ts';
import { localTime } from '../text/times.ts';
import { pendingTexts } from './pendingTexts.ts';

/** A database as its list has it. */
export interface DatabaseRow {
  iam: IamAuthenticationState;
  /** How it stands with its maintenance, in the console's word; undefined while that is not known. */
  maintenance: string | undefined;
}

interface Options<Row> {
  databaseOf: (row: Row) => DBInstance | DBCluster;
  name: { id: string; header: string; of: (row: Row) => string; pathOf: (row: Row) => string };
  status: { id: string; of: (row: Row) => string };
  created: { id: string; of: (row: Row) => string | undefined };
}

/** The columns and summary fields that the lists of DB instances and of DB clusters have alike. */
export function databaseColumns<Row extends DatabaseRow>({ databaseOf, name, status, created }: Options<Row>) {
  const link = (row: Row) => (
    <Link href={name.pathOf(row)}>
      <span title={name.of(row)}>{name.of(row)}</span>
    </Link>
  );
  const statusCell = (row: Row) => <Status status={status.of(row)} />;
  const iamCell = ({ iam }: Row) => <IamAuthentication state={iam} />;
  const createdCell = (row: Row) => localTime(created.of(row));
  const iamHeader = 'IAM DB authentication';

  const columns = {
    name: { id: name.id, header: name.header, value: name.of, cell: link, maxWidth: nameMaxWidth },
    status: {
      ...{ id: status.id, header: 'Status', kind: 'choice', minColumnWidth: 200 },
      value: status.of,
      cell: statusCell,
    },
    iam: {
      ...{ id: 'IAMDatabaseAuthentication', header: iamHeader, kind: 'choice', minColumnWidth: 250 },
      value: ({ iam }) => iamAuthenticationTexts(iam),
      cell: iamCell,
    },
    engine: { id: 'Engine', header: 'Engine', kind: 'choice', value: (row) => engineName(databaseOf(row).Engine) },
    engineVersion: {
      ...{ id: 'EngineVersion', header: 'Engine version', kind: 'choice' },
      value: (row) => databaseOf(row).EngineVersion,
    },
    maintenance: { id: 'Maintenance', header: 'Maintenance', kind: 'choice', value: ({ maintenance }) => maintenance },
    pending: {
      ...{ id: 'PendingModifiedValues', header: 'Pending modifications', isExtra: true },
      value: (row) => pendingTexts(databaseOf(row)),
    },
    deletionProtection: {
      ...{ id: 'DeletionProtection', header: 'Deletion protection', kind: 'choice', isExtra: true },
      value: (row) => databaseOf(row).DeletionProtection ?? false,
    },
    created: {
      ...{ id: created.id, header: 'Created', kind: 'time', isExtra: true },
      value: created.of,
      cell: createdCell,
    },
    tags: {
      ...{ id: 'TagList', header: 'Tags', kind: 'choice', isExtra: true },
      value: (row) => tagTexts(databaseOf(row).TagList),
    },
  } as const satisfies Record<string, Column<Row>>;

  const summary = {
    name: { label: 'Details', value: link },
    status: { label: 'Status', value: statusCell },
    iam: { label: iamHeader, value: iamCell },
    pending: { label: 'Pending modifications', value: (row) => settingText('', pendingTexts(databaseOf(row))) },
    engine: {
      label: 'Engine',
      value: (row) => `${engineName(databaseOf(row).Engine)} ${databaseOf(row).EngineVersion}`,
    },
    maintenanceWindow: {
      label: 'Maintenance window',
      value: (row) => settingText('PreferredMaintenanceWindow', databaseOf(row).PreferredMaintenanceWindow),
    },
    created: { label: 'Created', value: createdCell },
  } as const satisfies Record<string, SummaryField<Row>>;

  return { columns, summary };
}
