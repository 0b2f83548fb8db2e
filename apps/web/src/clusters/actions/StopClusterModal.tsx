import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import type { DBCluster } from '@rds-console/contract/rows';
import { api } from '../../api.ts';
import { callOf } from '../../code/call.ts';
import { ConfirmOperationModal } from '../../databases/ConfirmOperationModal.tsx';
import { pendingTexts } from '../../databases/pendingTexts.ts';
import { dbCluster } from '../dbCluster.ts';

interface Props {
  cluster: DBCluster;
  onDismiss: () => void;
}

/** Stop DB cluster: says what stopping does not do. */
export function StopClusterModal({ cluster, onDismiss }: Props) {
  const { DBClusterIdentifier } = cluster;
  const lost = pendingTexts(cluster);
  return (
    <ConfirmOperationModal
      resource={dbCluster}
      database={cluster}
      operation={{ verb: 'stop', doing: 'Stopping', call: callOf(api.clusters.stop, { DBClusterIdentifier }) }}
      onDismiss={onDismiss}
    >
      <Box>
        Nobody can connect while the cluster and its instances are stopped. RDS starts them again by itself after seven
        days. Storage and backups are charged on.
      </Box>
      {lost.length > 0 && (
        <Alert type="warning">Modifications that wait for the maintenance window are dropped: {lost.join(', ')}.</Alert>
      )}
    </ConfirmOperationModal>
  );
}
