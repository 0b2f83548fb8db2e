import Box from '@cloudscape-design/components/box';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { CoverageRow, IamCoverageStatus } from '@rds-console/contract/iam/classify';
import { tagOf } from '@rds-console/contract/iam/coverage';
import { Status } from '../page/Status.tsx';
import { type Column, nameMaxWidth, textOf } from '../table/column.ts';
import { engineName } from '../text/engineName.ts';
import { tagTexts } from '../text/tagTexts.ts';
import { coverageStatusTexts, waiverText, whyText } from './coverageStatusTexts.ts';
import { DatabaseLink } from './DatabaseLink.tsx';
import { type CoverageGroup, coverageText, isGroup, type ListedRow } from './grouping.ts';

const indicators: Record<IamCoverageStatus, StatusIndicatorProps.Type> = {
  on: 'success',
  off: 'stopped',
  'pending-on': 'pending',
  'pending-off': 'pending',
  'decided-by-cluster': 'info',
  'not-available': 'not-started',
};

const databaseColumns: Column<CoverageRow>[] = [
  {
    id: 'id',
    header: 'Database',
    value: ({ id }) => id,
    cell: (row) => <DatabaseLink {...row} />,
    maxWidth: nameMaxWidth,
  },
  {
    id: 'Standing',
    header: 'IAM DB authentication',
    kind: 'choice',
    value: ({ coverageStatus }) => coverageStatusTexts[coverageStatus],
    cell: ({ coverageStatus }) => (
      <StatusIndicator type={indicators[coverageStatus]}>{coverageStatusTexts[coverageStatus]}</StatusIndicator>
    ),
  },
  { id: 'Why', header: 'Why, or when', value: whyText, maxWidth: 380 },
  { id: 'Kind', header: 'Kind', kind: 'choice', value: ({ kind }) => (kind === 'instance' ? 'Instance' : 'Cluster') },
  { id: 'Engine', header: 'Engine', kind: 'choice', value: ({ Engine }) => engineName(Engine) },
  { id: 'Environment', header: 'Environment', kind: 'choice', value: (row) => tagOf(row, 'environment') || undefined },
  { id: 'Waiver', header: 'Waiver', value: waiverText, maxWidth: 320 },
  {
    id: 'Status',
    header: 'Status',
    kind: 'choice',
    minColumnWidth: 200,
    value: ({ status }) => status,
    cell: ({ status }) => <Status status={status} />,
  },
  { id: 'Region', header: 'Region', kind: 'choice', value: ({ Region }) => Region },
  { id: 'EngineVersion', header: 'Engine version', kind: 'choice', value: (row) => row.EngineVersion, isExtra: true },
  { id: 'Class', header: 'Class', kind: 'choice', value: ({ classes }) => classes, isExtra: true },
  { id: 'TagList', header: 'Tags', kind: 'choice', value: ({ tags }) => tagTexts(tags), isExtra: true },
  { id: 'Arn', header: 'ARN', value: ({ arn }) => arn, isExtra: true },
];

/** Every database with its standing, in the order in which the list has it at first; of a group its name and its coverage. */
export const coverageColumns: Column<ListedRow>[] = databaseColumns.map(({ value, cell, ...column }) => ({
  ...column,
  value: (row) => (isGroup(row) ? groupValue(column.id, row) : value(row)),
  cell: (row) =>
    isGroup(row) ? (
      <Box fontWeight={column.id === 'id' ? 'bold' : 'normal'}>{groupValue(column.id, row) ?? ''}</Box>
    ) : cell ? (
      cell(row)
    ) : (
      textOf(value(row)) || '-'
    ),
}));

function groupValue(column: string, row: CoverageGroup) {
  if (column === 'id') return row.group;
  return column === 'Why' ? coverageText(row) : undefined;
}
