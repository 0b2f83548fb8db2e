import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import type { DBCluster } from '@rds-console/contract/rows';
import { type Ability, clusterCan } from '@rds-console/contract/states';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DeleteClusterModal } from './DeleteClusterModal.tsx';
import { TakeClusterSnapshotModal } from './TakeClusterSnapshotModal.tsx';

/** The menu of what can be done to a DB cluster. What cannot be done now says why. */
export function ClusterActions({ cluster }: { cluster: DBCluster | undefined }) {
  const navigate = useNavigate();
  // What the window is about, whatever becomes of the list's selection while it is open.
  const [modal, setModal] = useState<{ action: 'snapshot' | 'delete'; cluster: DBCluster }>();
  const close = () => setModal(undefined);

  function item(id: string, text: string, ability: Ability<DBCluster>, refusal?: string): ButtonDropdownProps.Item {
    const disabledReason =
      refusal ??
      (cluster && !ability(cluster)
        ? `Not while the cluster is ${cluster.Status}; possible when it is ${ability.states?.join(', ')}.`
        : undefined);
    return { id, text, disabled: disabledReason !== undefined, disabledReason };
  }

  return (
    <>
      <ButtonDropdown
        disabled={cluster === undefined}
        items={[
          { id: 'details', text: 'See details' },
          item('modify', 'Modify cluster', clusterCan.modify),
          item('add-instance', 'Add instance', clusterCan.addInstance),
          item('snapshot', 'Take snapshot', clusterCan.snapshot),
          item(
            'restore',
            'Restore to point in time',
            clusterCan.restoreToPointInTime,
            cluster && !cluster.LatestRestorableTime
              ? 'No restorable time yet: the cluster’s first backup is not finished.'
              : undefined,
          ),
          item('delete', 'Delete', clusterCan.delete),
        ]}
        onItemClick={({ detail }) => {
          if (!cluster) return;
          const path = `/clusters/${cluster.DBClusterIdentifier}`;
          if (detail.id === 'snapshot' || detail.id === 'delete') setModal({ action: detail.id, cluster });
          else void navigate({ to: detail.id === 'details' ? path : `${path}/${detail.id}` });
        }}
      >
        Cluster actions
      </ButtonDropdown>
      {modal?.action === 'snapshot' && <TakeClusterSnapshotModal cluster={modal.cluster} onDismiss={close} />}
      {modal?.action === 'delete' && <DeleteClusterModal cluster={modal.cluster} onDismiss={close} />}
    </>
  );
}
