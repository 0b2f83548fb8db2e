import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { DBInstance } from '@rds-console/contract/rows';
import { Section } from '../../page/Section.tsx';

/** Whom the DB instance follows, and who follows it; nothing where it replicates with nobody. */
export function InstanceReplication({ instance }: { instance: DBInstance }) {
  const {
    ReadReplicaSourceDBInstanceIdentifier: source,
    ReadReplicaSourceDBClusterIdentifier: sourceCluster,
    ReadReplicaDBInstanceIdentifiers: replicas,
    ReadReplicaDBClusterIdentifiers: replicaClusters,
    StatusInfos,
  } = instance;
  const isReplica = Boolean(source ?? sourceCluster);
  if (!isReplica && replicas.length + replicaClusters.length === 0) return null;
  const replication = StatusInfos.find(({ StatusType }) => StatusType === 'read replication');

  return (
    <Section title="Replication">
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'Role', value: isReplica ? 'Read replica' : 'Source of read replicas' },
          ...(isReplica
            ? [
                {
                  label: 'Source',
                  value: (
                    <Databases instances={source ? [source] : []} clusters={sourceCluster ? [sourceCluster] : []} />
                  ),
                },
                {
                  label: 'Replication state',
                  value: [replication?.Status ?? '-', replication?.Message].filter(Boolean).join(': '),
                },
              ]
            : []),
          ...(replicas.length + replicaClusters.length > 0
            ? [{ label: 'Read replicas', value: <Databases instances={replicas} clusters={replicaClusters} /> }]
            : []),
        ]}
      />
    </Section>
  );
}

interface DatabasesProps {
  instances: readonly string[];
  clusters: readonly string[];
}

/** RDS names databases of this region by their identifiers, and those of others by ARNs, to which this console cannot lead. */
function Databases({ instances, clusters }: DatabasesProps) {
  return (
    <SpaceBetween size="xxs">
      {instances.map((id) =>
        id.startsWith('arn:') ? (
          id
        ) : (
          <Link key={id} href={`/instances/${id}`}>
            {id}
          </Link>
        ),
      )}
      {clusters.map((id) => {
        // Clusters are named by ARN even in their own region.
        const name = id.split(':').at(-1) ?? id;
        return (
          <Link key={id} href={`/clusters/${name}`}>
            {name}
          </Link>
        );
      })}
    </SpaceBetween>
  );
}
