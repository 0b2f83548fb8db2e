import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import type { DBInstance } from '@rds-console/contract/rows';
import { useState } from 'react';
import { api } from '../../api.ts';
import { callOf } from '../../code/call.ts';
import { ConfirmOperationModal } from '../../databases/ConfirmOperationModal.tsx';
import { dbInstance } from '../dbInstance.ts';

interface Props {
  instance: DBInstance;
  onDismiss: () => void;
}

/** Reboot DB instance: where there is a standby, it may take over. */
export function RebootInstanceModal({ instance, onDismiss }: Props) {
  const { DBInstanceIdentifier, MultiAZ, DBClusterIdentifier } = instance;
  const [hasFailover, setFailover] = useState(false);

  return (
    <ConfirmOperationModal
      resource={dbInstance}
      database={instance}
      operation={{
        verb: 'reboot',
        doing: 'Rebooting',
        detail: hasFailover ? ' with failover' : '',
        call: callOf(api.instances.reboot, { DBInstanceIdentifier, ...(hasFailover ? { ForceFailover: true } : {}) }),
      }}
      onDismiss={onDismiss}
    >
      <Box>
        The database is not available for a moment, and connections to it are lost. Parameters that wait for a reboot
        take effect.
      </Box>
      {MultiAZ && !DBClusterIdentifier && (
        <Checkbox
          checked={hasFailover}
          onChange={({ detail }) => setFailover(detail.checked)}
          description="The standby in the other zone takes over. Without it the instance is restarted in its own zone."
        >
          Reboot with failover?
        </Checkbox>
      )}
    </ConfirmOperationModal>
  );
}
