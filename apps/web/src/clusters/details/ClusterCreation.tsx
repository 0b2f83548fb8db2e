import type { DBCluster } from '@rds-console/contract/rows';
import { useQuery } from '@tanstack/react-query';
import { CreationSection } from '../../databases/CreationSection.tsx';
import { membersQuery } from '../queries.ts';

/** How far a new DB cluster is: its volume, then each of its instances. */
export function ClusterCreation({ cluster }: { cluster: DBCluster }) {
  const { DBClusterIdentifier, Status, DBClusterMembers } = cluster;
  const { data: members = [] } = useQuery(membersQuery(DBClusterIdentifier));
  const isMade = Status !== 'creating' && Status !== 'failed';
  const writer = DBClusterMembers.find(({ IsClusterWriter }) => IsClusterWriter)?.DBInstanceIdentifier;

  return (
    <CreationSection
      name={DBClusterIdentifier}
      status={Status}
      steps={[
        { header: 'Creating the cluster', isDone: isMade, during: ['creating'] },
        ...members.map(({ DBInstanceIdentifier, DBInstanceStatus }) => ({
          header: `Creating the ${DBInstanceIdentifier === writer ? 'writer' : 'reader'} ${DBInstanceIdentifier}`,
          isDone: DBInstanceStatus === 'available',
          during: ['creating', 'backing-up', 'modifying', 'configuring-enhanced-monitoring'],
          status: DBInstanceStatus,
        })),
        {
          header: 'Available',
          isDone: isMade && members.some(({ DBInstanceStatus }) => DBInstanceStatus === 'available'),
          during: ['backing-up', 'modifying'],
        },
      ]}
    />
  );
}
