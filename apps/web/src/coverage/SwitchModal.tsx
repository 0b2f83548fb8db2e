import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Table from '@cloudscape-design/components/table';
import type { CoverageRow } from '@rds-console/contract/iam/classify';
import { type PlannedRow, planIamSwitch, type SkipReason } from '@rds-console/contract/iam/plan';
import { toProblem } from '@rds-console/contract/problem';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { FormModal } from '../form/FormModal.tsx';
import { IamSwitchFacts } from '../iam/IamSwitchFacts.tsx';
import { rdsNow } from '../rdsNow.ts';
import { stretchOfTime } from '../text/times.ts';
import { whyText } from './coverageStatusTexts.ts';
import type { SavedRun } from './runStore.ts';
import { startRun } from './startRun.ts';

interface Props {
  rows: readonly CoverageRow[];
  to: boolean;
  onStarted: (run: SavedRun) => void;
  onDismiss: () => void;
}

/** More than these are confirmed by typing. */
const maxUntyped = 10;

const skipTexts: Record<SkipReason, string> = {
  already: 'Skipped: it has this value already.',
  waiting: 'Skipped: it waits for its window already.',
  'decided-by-cluster': 'Skipped: its cluster decides.',
  'not-available': 'Skipped.',
  waived: 'Skipped: it is waived.',
  status: 'Skipped: RDS takes no change in its status',
};

/** The plan of a bulk switch, and the one confirmation that starts it. */
export function SwitchModal({ rows, to, onStarted, onDismiss }: Props) {
  const [when, setWhen] = useState('window');
  const [typed, setTyped] = useState('');
  const wanted = { EnableIAMDatabaseAuthentication: to, ApplyImmediately: when === 'now' };
  const planned = planIamSwitch(rows, wanted, rdsNow());
  const applies = planned.filter(({ skip }) => !skip);
  const databases = applies.map(({ row: { Region, kind, id } }) => ({ Region, kind, id }));
  const start = useMutation({
    mutationFn: () => startRun(wanted, databases),
    onSuccess: onStarted,
  });
  const word = to ? 'enable' : 'disable';
  const isTyped = applies.length <= maxUntyped || typed.trim().toLowerCase() === word;

  return (
    <FormModal
      title={`${to ? 'Turn on' : 'Turn off'} IAM DB authentication`}
      size="large"
      submitLabel={`${to ? 'Turn on' : 'Turn off'} for ${applies.length}`}
      code={{ calls: () => [callOf(api.iamCoverage.startRun, { ...wanted, databases })] }}
      pending={start.isPending}
      problem={start.error ? toProblem(start.error) : undefined}
      disabledReason={
        applies.length === 0 ? 'There is nothing to change.' : isTyped ? undefined : `Type ${word} to confirm.`
      }
      onSubmit={() => start.mutate()}
      onDismiss={onDismiss}
    >
      <Box variant="strong">{`Applies to ${applies.length} of ${planned.length}`}</Box>
      <Box>No outage, and connections stay. Logins with a password go on working where the user has one.</Box>
      <ExpandableSection headerText="What else will happen" variant="footer">
        <IamSwitchFacts
          kind={rows.some((it) => it.kind === 'cluster') ? 'cluster' : 'instance'}
          Engine={onlyEngineOf(rows)}
          to={to}
        />
      </ExpandableSection>
      <FormField label="When">
        <RadioGroup
          ariaLabel="When"
          value={when}
          onChange={({ detail }) => setWhen(detail.value)}
          items={[
            { value: 'window', label: 'Each in its next maintenance window' },
            {
              value: 'now',
              label: 'Apply immediately',
              description: 'Whatever else is pending on these databases is applied as well, and may bring an outage.',
            },
          ]}
        />
      </FormField>
      <div className="plan-list">
        <Table<PlannedRow>
          variant="embedded"
          contentDensity="compact"
          wrapLines
          items={planned.toSorted((a, b) => Number(a.skip !== undefined) - Number(b.skip !== undefined))}
          trackBy={({ row }) => row.arn || `${row.Region} ${row.kind} ${row.id}`}
          ariaLabels={{ tableLabel: 'Plan' }}
          columnDefinitions={[
            { id: 'id', header: 'Database', cell: ({ row }) => row.id, isRowHeader: true },
            { id: 'change', header: 'Change', cell: changeText },
            { id: 'when', header: 'When', cell: whenText },
          ]}
        />
      </div>
      {applies.length > maxUntyped && (
        <FormField label={`To confirm, type ${word}`}>
          <Input value={typed} autoComplete={false} onChange={({ detail }) => setTyped(detail.value)} />
        </FormField>
      )}
    </FormModal>
  );
}

/** The engine of all of them, where they have the same. */
function onlyEngineOf(rows: readonly CoverageRow[]) {
  const [first, ...others] = new Set(rows.map(({ Engine }) => Engine));
  return others.length === 0 ? first : undefined;
}

function changeText({ row, skip, from, to }: PlannedRow) {
  if (skip === 'not-available') return `${skipTexts[skip]} ${whyText(row)}`;
  if (skip === 'status') return `${skipTexts[skip]} ${row.status}.`;
  return skip ? skipTexts[skip] : `${from ? 'Yes' : 'No'} → ${to ? 'Yes' : 'No'}`;
}

function whenText({ skip, window }: PlannedRow) {
  if (skip) return '-';
  return window ? stretchOfTime(window.start, window.end) : 'Now';
}
