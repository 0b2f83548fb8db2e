import Box from '@cloudscape-design/components/box';
import type { DBCluster } from '@rds-console/contract/rows';
import { ConfirmModal } from '../../form/ConfirmModal.tsx';
import { clusterCall, useClusterDeed } from './useClusterDeed.ts';

interface Props {
  cluster: DBCluster;
  onDismiss: () => void;
}

/** Reboot Multi-AZ DB cluster. */
export function RebootClusterModal({ cluster, onDismiss }: Props) {
  const act = useClusterDeed();
  return (
    <ConfirmModal
      title={`Reboot ${cluster.DBClusterIdentifier}?`}
      confirmLabel="Reboot"
      calls={[clusterCall(cluster, 'reboot')]}
      onConfirm={() => act(cluster, 'reboot')}
      onDismiss={onDismiss}
    >
      <Box>
        All instances of the cluster are restarted, and connections to them are lost. Parameters that wait for a reboot
        take effect.
      </Box>
    </ConfirmModal>
  );
}
