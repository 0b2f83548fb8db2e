import Box from '@cloudscape-design/components/box';
import type { DBCluster } from '@rds-console/contract/rows';
import { ConfirmModal } from '../../form/ConfirmModal.tsx';
import { clusterCall, useClusterDeed } from './useClusterDeed.ts';

interface Props {
  cluster: DBCluster;
  onDismiss: () => void;
}

/** Promote read replica cluster: it follows nobody any more. */
export function PromoteClusterModal({ cluster, onDismiss }: Props) {
  const act = useClusterDeed();
  const source = cluster.ReplicationSourceIdentifier?.split(':').at(-1);
  return (
    <ConfirmModal
      title={`Promote ${cluster.DBClusterIdentifier}?`}
      confirmLabel="Promote"
      calls={[clusterCall(cluster, 'promote')]}
      onConfirm={() => act(cluster, 'promote')}
      onDismiss={onDismiss}
    >
      <Box>
        The cluster no longer follows {source}, and takes writes of its own. Changes that have not arrived yet are lost.
        This cannot be undone.
      </Box>
    </ConfirmModal>
  );
}
