import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { type Coverage, coverageBy, coverageOf, tagOf } from '@rds-console/contract/iam/coverage';
import { Section } from '../page/Section.tsx';
import { rdsNow } from '../rdsNow.ts';
import { engineName } from '../text/engineName.ts';
import { ProblemText } from '../text/ProblemText.tsx';
import { utcTime } from '../text/times.ts';
import { coverageStatusTexts, waiverText, whyText } from './coverageStatusTexts.ts';
import { useCoverage } from './useCoverage.ts';

/** What an auditor gets: date, scope and account, the coverage, and every database with its standing. For printing. */
export function ReportPage() {
  const { target, regions, rows, isPending, missing } = useCoverage();
  const { on, eligible, percent } = coverageOf(rows);
  const accounts = [...new Set(rows.flatMap(({ arn }) => arn.split(':')[4] ?? []))];
  const share = (it: Coverage) =>
    it.percent === undefined ? 'Nothing to cover' : `${it.percent}% (${it.on} of ${it.eligible})`;
  const groups = [
    ...coverageBy(rows, ({ Engine }) => engineName(Engine)).map((it) => ({ ...it, by: 'Engine' })),
    ...coverageBy(rows, (row) => tagOf(row, 'environment') || 'Without the tag').map((it) => ({
      ...it,
      by: 'Environment',
    })),
    ...coverageBy(rows, ({ Region }) => Region).map((it) => ({ ...it, by: 'Region' })),
  ];
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          actions={
            <Button disabled={isPending} onClick={() => window.print()}>
              Print
            </Button>
          }
        >
          Report on IAM DB authentication
        </Header>
      }
    >
      <SpaceBetween size="l">
        {missing.map(({ Region, problem }) => (
          <Alert key={Region} type="warning" header={`${Region} is missing: RDS did not answer there`}>
            <ProblemText problem={problem} />
          </Alert>
        ))}
        <Section title="Scope">
          <KeyValuePairs
            columns={4}
            items={[
              { label: 'Date', value: utcTime(rdsNow()) },
              { label: 'Account', value: accounts.join(', ') || '-' },
              { label: 'Regions', value: regions.join(', ') },
              { label: 'Endpoint', value: target.endpoint ?? 'AWS' },
              { label: 'Databases', value: String(rows.length) },
              { label: 'Covered', value: share({ on, eligible, percent }) },
            ]}
          />
        </Section>
        <Table
          variant="container"
          wrapLines
          header={<Header variant="h2">Coverage</Header>}
          ariaLabels={{ tableLabel: 'Coverage' }}
          items={groups}
          columnDefinitions={[
            { id: 'by', header: 'By', cell: ({ by }) => by },
            { id: 'group', header: 'Group', cell: ({ group }) => group, isRowHeader: true },
            { id: 'share', header: 'Covered', cell: (it) => share(it) },
          ]}
        />
        <Table
          variant="container"
          wrapLines
          loading={isPending}
          loadingText="Asking RDS"
          header={
            <Header variant="h2" counter={`(${rows.length})`}>
              Databases
            </Header>
          }
          ariaLabels={{ tableLabel: 'Databases' }}
          items={rows}
          empty="No databases in the chosen regions."
          columnDefinitions={[
            { id: 'id', header: 'Database', cell: ({ id }) => id, isRowHeader: true },
            { id: 'kind', header: 'Kind', cell: ({ kind }) => (kind === 'instance' ? 'Instance' : 'Cluster') },
            { id: 'region', header: 'Region', cell: ({ Region }) => Region },
            { id: 'engine', header: 'Engine', cell: (row) => `${engineName(row.Engine)} ${row.EngineVersion ?? ''}` },
            {
              id: 'standing',
              header: 'IAM DB authentication',
              cell: ({ coverageStatus }) => coverageStatusTexts[coverageStatus],
            },
            { id: 'why', header: 'Why, or when', cell: (row) => whyText(row) || '-' },
            { id: 'waiver', header: 'Waiver', cell: (row) => waiverText(row) || '-' },
          ]}
        />
      </SpaceBetween>
    </ContentLayout>
  );
}
