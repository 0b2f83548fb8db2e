import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import type { DBInstance } from '@rds-console/contract/rows';
import { useState } from 'react';
import { api } from '../../api.ts';
import { callOf } from '../../code/call.ts';
import { ConfirmModal } from '../../form/ConfirmModal.tsx';
import { useDeed } from '../../shell/flashes.tsx';
import { keepInstance } from '../queries.ts';

interface Props {
  instance: DBInstance;
  onDismiss: () => void;
}

/** Reboot DB instance: where there is a standby, it may take over. */
export function RebootInstanceModal({ instance, onDismiss }: Props) {
  const { DBInstanceIdentifier = '', MultiAZ, DBClusterIdentifier } = instance;
  const [hasFailover, setFailover] = useState(false);
  const perform = useDeed();
  const rebooting = callOf(api.instances.reboot, {
    DBInstanceIdentifier,
    ...(hasFailover ? { ForceFailover: true } : {}),
  });

  function reboot() {
    void perform({
      id: `instance ${DBInstanceIdentifier}`,
      asking: `Asking RDS to reboot ${DBInstanceIdentifier}`,
      done: () => `Rebooting the DB instance ${DBInstanceIdentifier}${hasFailover ? ' with failover' : ''}`,
      refused: `Could not reboot ${DBInstanceIdentifier}`,
      run: async () => keepInstance(await rebooting.send()),
    });
  }

  return (
    <ConfirmModal
      title={`Reboot ${DBInstanceIdentifier}?`}
      confirmLabel="Reboot"
      calls={[rebooting]}
      onConfirm={reboot}
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
    </ConfirmModal>
  );
}
