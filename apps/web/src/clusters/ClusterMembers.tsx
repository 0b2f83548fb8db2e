import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import { clusterCan } from '@rds-console/contract/states';
import { useSuspenseQuery } from '@tanstack/react-query';
import { statusReason } from '../databases/statusReason.ts';
import { Status } from '../page/Status.tsx';
import { unextendable } from './actions/clusterActions.ts';
import { membersQuery } from './queries.ts';

interface Member {
  instance: DBInstance;
  /** Undefined until RDS has given it one. */
  role: 'Writer' | 'Reader' | undefined;
  PromotionTier: number | undefined;
}

const columns: TableProps.ColumnDefinition<Member>[] = [
  {
    id: 'DBInstanceIdentifier',
    header: 'DB instance',
    cell: ({ instance }) => (
      <Link href={`/instances/${instance.DBInstanceIdentifier}`}>{instance.DBInstanceIdentifier}</Link>
    ),
    isRowHeader: true,
  },
  { id: 'role', header: 'Role', cell: ({ role }) => role ?? '-' },
  { id: 'status', header: 'Status', cell: ({ instance }) => <Status status={instance.DBInstanceStatus} /> },
  {
    id: 'PromotionTier',
    header: 'Failover priority',
    cell: ({ PromotionTier }) => (PromotionTier === undefined ? '-' : `tier-${PromotionTier}`),
  },
  { id: 'DBInstanceClass', header: 'Class', cell: ({ instance }) => instance.DBInstanceClass || '-' },
  { id: 'AvailabilityZone', header: 'Zone', cell: ({ instance }) => instance.AvailabilityZone ?? '-' },
];

/** The cluster's instances: the writer, then the readers in the order in which they would take its place. */
export function ClusterMembers({ cluster }: { cluster: DBCluster }) {
  const { DBClusterIdentifier } = cluster;
  const { data: instances } = useSuspenseQuery(membersQuery(DBClusterIdentifier));
  const fixed = unextendable(cluster);
  const members = instances.map((instance) => toMember(cluster, instance)).sort(byRoleAndTier);

  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${members.length})`}
          actions={
            <Button
              href={`/clusters/${DBClusterIdentifier}/add-instance`}
              disabled={fixed !== undefined || !clusterCan.addInstance(cluster)}
              disabledReason={fixed ?? statusReason('cluster', cluster.Status)}
            >
              Add instance
            </Button>
          }
        >
          DB cluster members
        </Header>
      }
    >
      <Table
        variant="embedded"
        items={members}
        trackBy={({ instance }) => instance.DBInstanceIdentifier}
        columnDefinitions={columns}
        ariaLabels={{ tableLabel: 'DB cluster members' }}
        empty={
          <Box textAlign="center" color="text-body-secondary">
            No DB instances
          </Box>
        }
      />
    </Container>
  );
}

function toMember(cluster: DBCluster, instance: DBInstance): Member {
  const member = cluster.DBClusterMembers.find((it) => it.DBInstanceIdentifier === instance.DBInstanceIdentifier);
  return {
    instance,
    role: member && (member.IsClusterWriter ? 'Writer' : 'Reader'),
    PromotionTier: member?.PromotionTier ?? instance.PromotionTier,
  };
}

function byRoleAndTier(a: Member, b: Member) {
  return (b.role ?? '').localeCompare(a.role ?? '') || (a.PromotionTier ?? 0) - (b.PromotionTier ?? 0);
}
