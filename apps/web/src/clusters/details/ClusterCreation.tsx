import type { DBCluster } from '@rds-console/contract/rows';
import { useQuery } from '@tanstack/react-query';
import { CreationSection } from '../../databases/CreationSection.tsx';
import { creationStep } from '../../databases/creationStep.ts';
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
      isCreating={Status === 'creating'}
      steps={[
        creationStep('RDS has taken the request', true, Status, []),
        creationStep('Creating the cluster', isMade, Status, ['creating']),
        ...members.map(({ DBInstanceIdentifier, DBInstanceStatus }) =>
          creationStep(
            `Creating the ${DBInstanceIdentifier === writer ? 'writer' : 'reader'} ${DBInstanceIdentifier}`,
            DBInstanceStatus === 'available',
            DBInstanceStatus,
            ['creating', 'backing-up', 'modifying', 'configuring-enhanced-monitoring'],
          ),
        ),
        creationStep(
          'Available',
          isMade && members.some(({ DBInstanceStatus }) => DBInstanceStatus === 'available'),
          Status,
          ['backing-up', 'modifying'],
        ),
      ]}
    />
  );
}
