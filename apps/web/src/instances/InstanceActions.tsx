import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import type { DBInstance } from '@rds-console/contract/rows';
import { type Ability, instanceCan } from '@rds-console/contract/states';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DeleteInstanceModal } from './DeleteInstanceModal.tsx';
import { TakeSnapshotModal } from './TakeSnapshotModal.tsx';

/** The menu of what can be done to a DB instance. What cannot be done now says why. */
export function InstanceActions({ instance }: { instance: DBInstance | undefined }) {
  const navigate = useNavigate();
  // What the window is about, whatever becomes of the list's selection while it is open.
  const [modal, setModal] = useState<{ action: 'snapshot' | 'delete'; instance: DBInstance }>();
  const close = () => setModal(undefined);

  function item(id: string, text: string, ability: Ability<DBInstance>, refusal?: string): ButtonDropdownProps.Item {
    const disabledReason =
      refusal ??
      (instance && !ability(instance)
        ? `Not while the instance is ${instance.DBInstanceStatus}; possible when it is ${ability.states?.join(', ')}.`
        : undefined);
    return { id, text, disabled: disabledReason !== undefined, disabledReason };
  }

  const memberRefusal = instance?.DBClusterIdentifier
    ? `Part of the cluster ${instance.DBClusterIdentifier}: use its cluster actions.`
    : undefined;

  return (
    <>
      <ButtonDropdown
        disabled={instance === undefined}
        items={[
          { id: 'details', text: 'See details' },
          item('modify', 'Modify', instanceCan.modify),
          item('snapshot', 'Take snapshot', instanceCan.snapshot, memberRefusal),
          item(
            'restore',
            'Restore to point in time',
            instanceCan.restoreToPointInTime,
            memberRefusal ?? withoutBackups(instance),
          ),
          item('delete', 'Delete', instanceCan.delete),
        ]}
        onItemClick={({ detail }) => {
          if (!instance) return;
          const path = `/instances/${instance.DBInstanceIdentifier}`;
          if (detail.id === 'snapshot' || detail.id === 'delete') setModal({ action: detail.id, instance });
          else void navigate({ to: detail.id === 'details' ? path : `${path}/${detail.id}` });
        }}
      >
        Instance actions
      </ButtonDropdown>
      {modal?.action === 'snapshot' && <TakeSnapshotModal instance={modal.instance} onDismiss={close} />}
      {modal?.action === 'delete' && <DeleteInstanceModal instance={modal.instance} onDismiss={close} />}
    </>
  );
}

function withoutBackups(instance: DBInstance | undefined) {
  if (!instance || instance.LatestRestorableTime) return undefined;
  return instance.BackupRetentionPeriod === 0
    ? 'Automated backups are off: set a backup retention period first.'
    : 'No restorable time yet: the first backup is not finished.';
}
