import BarChart from '@cloudscape-design/components/bar-chart';
import FormField from '@cloudscape-design/components/form-field';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Select from '@cloudscape-design/components/select';
import type { CoverageRow, IamCoverageStatus } from '@rds-console/contract/iam/classify';
import { coverageBy, coverageOf, isWaived } from '@rds-console/contract/iam/coverage';
import { useState } from 'react';
import { Section } from '../page/Section.tsx';
import { groupings, groupOf } from './grouping.ts';

/** How many of the databases that could have it have it: overall, and by whatever is chosen. */
export function CoverageSummary({ rows }: { rows: readonly CoverageRow[] }) {
  const [by, setBy] = useState('engine');
  const { on, eligible, percent } = coverageOf(rows);
  const count = (...coverageStatuses: IamCoverageStatus[]) =>
    String(rows.filter((it) => coverageStatuses.includes(it.coverageStatus)).length);
  const choices = groupings(rows);
  const chosen = choices.find(({ value }) => value === by) ?? choices[0] ?? null;
  const groups = coverageBy(rows, (row) => groupOf(row, chosen?.value ?? 'engine')).filter((it) => it.eligible > 0);

  return (
    <Section
      title="Coverage"
      description="Of the databases that could have IAM DB authentication and are not waived. A cluster counts once, its members not at all."
    >
      <KeyValuePairs
        columns={4}
        items={[
          {
            label: 'Covered',
            value: percent === undefined ? 'Nothing to cover' : `${percent}% (${on} of ${eligible})`,
          },
          { label: 'Off', value: count('off') },
          { label: 'Pending', value: count('pending-on', 'pending-off') },
          { label: 'Decided by cluster', value: count('decided-by-cluster') },
          { label: 'Not available', value: count('not-available') },
          { label: 'Waived', value: String(rows.filter(isWaived).length) },
          { label: 'Waivers expired', value: String(rows.filter(({ waiver }) => waiver?.isExpired).length) },
        ]}
      />
      <FormField label="Coverage by">
        <Select
          selectedOption={chosen}
          options={choices}
          onChange={({ detail }) => setBy(detail.selectedOption.value ?? 'engine')}
        />
      </FormField>
      <BarChart
        height={Math.max(80, groups.length * 34)}
        horizontalBars
        stackedBars
        hideFilter
        xTitle={chosen?.label ?? ''}
        yTitle="Databases"
        yTickFormatter={(value) => (Number.isInteger(value) ? String(value) : '')}
        xDomain={groups.map(nameOf)}
        ariaLabel={`Coverage by ${chosen?.label}`}
        series={[
          { type: 'bar', title: 'On', data: groups.map((it) => ({ x: nameOf(it), y: it.on })) },
          { type: 'bar', title: 'Not on', data: groups.map((it) => ({ x: nameOf(it), y: it.eligible - it.on })) },
        ]}
        empty="Nothing to cover."
      />
    </Section>
  );
}

function nameOf({ group, percent }: { group: string; percent: number | undefined }) {
  return `${group} (${percent}%)`;
}
