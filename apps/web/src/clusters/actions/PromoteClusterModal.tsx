import Box from '@cloudscape-design/components/box';
import type { DBCluster } from '@rds-console/contract/rows';
import { api } from '../../api.ts';
import { callOf } from '../../code/call.ts';
import { ConfirmOperationModal } from '../../databases/ConfirmOperationModal.tsx';
import { dbCluster } from '../dbCluster.ts';

interface Props {
  cluster: DBCluster;
  onDismiss: () => void;
}

/** Promote read replica cluster: it follows nobody any more. */
export function PromoteClusterModal({ cluster, onDismiss }: Props) {
  const { DBClusterIdentifier } = cluster;
  const source = cluster.ReplicationSourceIdentifier?.split(':').at(-1);
  return (
    <ConfirmOperationModal
      resource={dbCluster}
      database={cluster}
      operation={{ verb: 'promote', doing: 'Promoting', call: callOf(api.clusters.promote, { DBClusterIdentifier }) }}
      onDismiss={onDismiss}
    >
      <Box>
        The cluster no longer follows {source}, and takes writes of its own. Changes that have not arrived yet are lost.
        This cannot be undone.
      </Box>
    </ConfirmOperationModal>
  );
}
