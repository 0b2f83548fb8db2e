import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { CoverageRow } from '@rds-console/contract/iam/classify';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { ResourceTable } from '../table/ResourceTable.tsx';
import { ProblemText } from '../text/ProblemText.tsx';
import { CoverageSummary } from './CoverageSummary.tsx';
import { coverageColumns } from './coverageColumns.tsx';
import type { CoverageSearch } from './coverageSearch.ts';
import { GroupControl } from './GroupControl.tsx';
import { databasesOf, groupOf, isGroup, type ListedRow, withGroups } from './grouping.ts';
import { RegionsControl } from './RegionsControl.tsx';
import { RunPanel } from './RunPanel.tsx';
import { readSavedRun, type SavedRun, saveRun } from './runStore.ts';
import { SavedFilters } from './SavedFilters.tsx';
import { SwitchModal } from './SwitchModal.tsx';
import { useCoverage } from './useCoverage.ts';
import { WaiverModal } from './WaiverModal.tsx';

type Opened =
  | { dialog: 'switch'; to: boolean; rows: readonly CoverageRow[] }
  | { dialog: 'waiver'; rows: readonly CoverageRow[] };

/** IAM DB authentication of all databases: how far it is, and the switch for many of them at once. */
export function CoveragePage() {
  const { rows, regions, isPending, missing, queryKeys } = useCoverage();
  const { group }: CoverageSearch = useSearch({ strict: false });
  const listed = useMemo(() => withGroups(rows, group), [rows, group]);
  const parentOf = useCallback(
    (row: ListedRow) => (group && !isGroup(row) ? groupId(groupOf(row, group)) : undefined),
    [group],
  );
  const [opened, setOpened] = useState<Opened>();
  const [run, setRun] = useState(readSavedRun);
  const close = () => setOpened(undefined);

  function showRun(started: SavedRun | undefined) {
    saveRun(started);
    setRun(started);
    close();
  }

  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description="Which databases take the short-lived token of an AWS identity, and which could."
          actions={<ReportLink />}
        >
          IAM authentication
        </Header>
      }
    >
      <SpaceBetween size="l">
        <RegionsControl regions={regions} />
        {missing.map(({ Region, problem }) => (
          <Alert key={Region} type="warning" header={`${Region} is missing: RDS did not answer there`}>
            <ProblemText problem={problem} />
          </Alert>
        ))}
        {isPending && <StatusIndicator type="loading">Asking RDS</StatusIndicator>}
        {run && (
          <RunPanel
            key={run.id}
            kept={run}
            onStarted={showRun}
            onClose={() => showRun(undefined)}
            onUndo={(kept) =>
              setOpened({
                dialog: 'switch',
                to: !kept.EnableIAMDatabaseAuthentication,
                rows: rows.filter((row) => isIn(kept, row)),
              })
            }
          />
        )}
        <CoverageSummary rows={rows} />
        <ResourceTable
          isPart
          title="Databases"
          what="databases"
          items={listed}
          columns={coverageColumns}
          idOf={idOf}
          {...(group ? { parentOf, isHeading: isGroup } : {})}
          scope={
            <SpaceBetween direction="horizontal" size="xs" alignItems="end">
              <GroupControl rows={rows} />
              <SavedFilters />
            </SpaceBetween>
          }
          actions={(chosen, matched) => {
            const [selected, matching] = [databasesOf(chosen), databasesOf(matched)];
            return (
              <SpaceBetween direction="horizontal" size="xs">
                <Button
                  disabled={selected.length === 0}
                  disabledReason="Choose databases first."
                  onClick={() => setOpened({ dialog: 'waiver', rows: selected })}
                >
                  Edit waiver
                </Button>
                <ButtonDropdown
                  variant="primary"
                  items={switchItems(selected.length, matching.length)}
                  onItemClick={({ detail: { id } }) =>
                    setOpened({
                      dialog: 'switch',
                      to: id.startsWith('on'),
                      rows: id.endsWith('selected') ? selected : matching,
                    })
                  }
                >
                  Switch
                </ButtonDropdown>
              </SpaceBetween>
            );
          }}
          empty={{ explanation: 'No databases in the chosen regions yet.' }}
          queryKeys={queryKeys}
        />
      </SpaceBetween>
      {opened?.dialog === 'switch' && (
        <SwitchModal rows={opened.rows} to={opened.to} onStarted={showRun} onDismiss={close} />
      )}
      {opened?.dialog === 'waiver' && <WaiverModal rows={opened.rows} onDismiss={close} />}
    </ContentLayout>
  );
}

function switchItems(selected: number, matching: number) {
  const none = selected === 0 && { disabled: true, disabledReason: 'Choose databases first.' };
  return [
    { id: 'on-selected', text: `Turn on for the selected (${selected})`, ...none },
    { id: 'off-selected', text: `Turn off for the selected (${selected})`, ...none },
    { id: 'on-matching', text: `Turn on for all that match (${matching})` },
    { id: 'off-matching', text: `Turn off for all that match (${matching})` },
  ];
}

function groupId(name: string) {
  return `group/${name}`;
}

function idOf(row: ListedRow) {
  return isGroup(row) ? groupId(row.group) : `${row.Region}/${row.kind}/${row.id}`;
}

function isIn({ databases }: SavedRun, row: CoverageRow) {
  return databases.some((it) => it.Region === row.Region && it.kind === row.kind && it.id === row.id);
}

/** To the report about the same regions. */
function ReportLink() {
  const navigate = useNavigate();
  return (
    <Button
      onClick={() =>
        void navigate({
          to: '/iam-authentication/report',
          search: ({ region }: CoverageSearch) => (region ? { region } : {}),
        })
      }
    >
      Report
    </Button>
  );
}
