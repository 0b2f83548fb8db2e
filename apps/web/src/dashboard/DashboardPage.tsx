import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Section } from '../page/Section.tsx';
import { useOpenTour } from '../shell/useDrawers.tsx';
import { IamOverview } from './IamOverview.tsx';
import { dashboardQueries } from './queries.ts';

const targetNames = { 'rds-local': 'rds-local, on this machine', aws: 'AWS', endpoint: 'An RDS-compatible endpoint' };

/** Where the console starts: what there is, how much of it has IAM DB authentication, and whom the console talks to. */
export function DashboardPage() {
  const openTour = useOpenTour();
  const { data: target } = useSuspenseQuery(dashboardQueries.target);
  const { data: instances } = useSuspenseQuery(dashboardQueries.instances);
  const { data: clusters } = useSuspenseQuery(dashboardQueries.clusters);
  const { data: snapshots } = useSuspenseQuery(dashboardQueries.snapshots);
  const { data: clusterSnapshots } = useSuspenseQuery(dashboardQueries.clusterSnapshots);

  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description="Databases, their snapshots, and who may log in with an AWS identity."
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button iconName="suggestions" onClick={openTour}>
                Take the tour
              </Button>
              <Button href="/clusters/create">Create DB cluster</Button>
              <Button variant="primary" href="/instances/create">
                Create database
              </Button>
            </SpaceBetween>
          }
        >
          Dashboard
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Section title="Resources">
          <ColumnLayout columns={3} variant="text-grid" minColumnWidth={150}>
            <Count label="DB instances" count={instances.length} href="/instances" />
            <Count label="DB clusters" count={clusters.length} href="/clusters" />
            <Count label="Snapshots" count={snapshots.length + clusterSnapshots.length} href="/snapshots" />
          </ColumnLayout>
        </Section>
        <IamOverview instances={instances} clusters={clusters} />
        <Section title="Target">
          <KeyValuePairs
            columns={3}
            items={[
              { label: 'Connected to', value: targetNames[target.kind] },
              { label: 'Region', value: target.region },
              { label: 'Endpoint', value: target.endpoint ?? 'The region’s own' },
            ]}
          />
          {target.endpoint && (
            <Box color="text-body-secondary">
              The AWS CLI works on the same databases:{' '}
              <Box variant="code">aws rds describe-db-instances --endpoint-url {target.endpoint}</Box>
            </Box>
          )}
        </Section>
      </SpaceBetween>
    </ContentLayout>
  );
}

function Count({ label, count, href }: { label: string; count: number; href: string }) {
  return (
    <div>
      <Box variant="awsui-key-label">{label}</Box>
      <Link href={href} variant="awsui-value-large" ariaLabel={`${label}: ${count}`}>
        {count}
      </Link>
    </div>
  );
}
