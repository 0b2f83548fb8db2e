import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import type { DBCluster } from '@rds-console/contract/rows';
import { ConfirmModal } from '../../form/ConfirmModal.tsx';
import { pendingTexts } from '../../settings/pendingTexts.ts';
import { clusterCall, useClusterDeed } from './useClusterDeed.ts';

interface Props {
  cluster: DBCluster;
  onDismiss: () => void;
}

/** Stop DB cluster: says what stopping does not do. */
export function StopClusterModal({ cluster, onDismiss }: Props) {
  const act = useClusterDeed();
  const lost = pendingTexts(cluster);
  return (
    <ConfirmModal
      title={`Stop ${cluster.DBClusterIdentifier}?`}
      confirmLabel="Stop"
      calls={[clusterCall(cluster, 'stop')]}
      onConfirm={() => act(cluster, 'stop')}
      onDismiss={onDismiss}
    >
      <Box>
        Nobody can connect while the cluster and its instances are stopped. RDS starts them again by itself after seven
        days. Storage and backups are charged on.
      </Box>
      {lost.length > 0 && (
        <Alert type="warning">Modifications that wait for the maintenance window are dropped: {lost.join(', ')}.</Alert>
      )}
    </ConfirmModal>
  );
}
