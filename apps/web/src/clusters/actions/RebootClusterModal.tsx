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

/** Reboot Multi-AZ DB cluster. */
export function RebootClusterModal({ cluster, onDismiss }: Props) {
  const { DBClusterIdentifier } = cluster;
  return (
    <ConfirmOperationModal
      resource={dbCluster}
      database={cluster}
      operation={{ verb: 'reboot', doing: 'Rebooting', call: callOf(api.clusters.reboot, { DBClusterIdentifier }) }}
      onDismiss={onDismiss}
    >
      <Box>
        All instances of the cluster are restarted, and connections to them are lost. Parameters that wait for a reboot
        take effect.
      </Box>
    </ConfirmOperationModal>
  );
}
