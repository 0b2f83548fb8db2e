import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import type { DBCluster } from '@rds-console/contract/rows';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { isSeveralDeed, type OneOfSeveral, type SeveralDeed, severalItem } from '../settings/several.ts';
import { onlyForOne } from '../table/onlyForOne.ts';
import { clusterActions, impossibleBecause } from './actions/clusterActions.ts';
import { FailoverModal } from './actions/FailoverModal.tsx';
import { PromoteClusterModal } from './actions/PromoteClusterModal.tsx';
import { RebootClusterModal } from './actions/RebootClusterModal.tsx';
import { StopClusterModal } from './actions/StopClusterModal.tsx';
import { useClusterDeed } from './actions/useClusterDeed.ts';
import { type ClusterRow, nameOf } from './clusterRows.ts';
import { DeleteClusterModal } from './DeleteClusterModal.tsx';
import { keepCluster, membersQuery } from './queries.ts';
import { TakeClusterSnapshotModal } from './TakeClusterSnapshotModal.tsx';

/** The actions that open a window; all others but *Start* have a page. */
const modals: Record<string, ComponentType<{ cluster: DBCluster; onDismiss: () => void }>> = {
  reboot: RebootClusterModal,
  stop: StopClusterModal,
  failover: FailoverModal,
  promote: PromoteClusterModal,
  snapshot: TakeClusterSnapshotModal,
  delete: DeleteClusterModal,
};

const SeveralModal = lazy(() => import('../settings/SeveralModal.tsx').then((it) => ({ default: it.SeveralModal })));
const deeds: readonly SeveralDeed[] = ['reboot', 'stop', 'start'];

interface Props {
  /** Undefined where none is selected, or several are. */
  cluster: DBCluster | undefined;
  /** All rows that are selected, in a list. */
  selected?: readonly ClusterRow[];
}

/** The menu of what can be done to a DB cluster. What cannot be done now says why. */
export function ClusterActions({ cluster, selected = [] }: Props) {
  const areSeveral = selected.length > 1;
  const navigate = useNavigate();
  const act = useClusterDeed();
  const { data: members = [] } = useQuery({
    ...membersQuery(cluster?.DBClusterIdentifier ?? ''),
    enabled: cluster !== undefined,
  });
  // What the window is about, whatever becomes of the list's selection while it is open.
  const [modal, setModal] = useState<{ id: string; cluster: DBCluster }>();
  const Modal = modal && modals[modal.id];
  const [several, setSeveral] = useState<{ deed: SeveralDeed; databases: readonly OneOfSeveral[] }>();

  const items = clusterActions.map((action): ButtonDropdownProps.Item => {
    const disabledReason = cluster && impossibleBecause(action, cluster, members);
    return { id: action.id, text: action.text, disabled: disabledReason !== undefined, disabledReason };
  });

  function choose(cluster: DBCluster, id: string) {
    const path = `/clusters/${cluster.DBClusterIdentifier}`;
    if (id in modals) setModal({ id, cluster });
    else if (id === 'start') act(cluster, 'start');
    else if (id === 'create-like')
      void navigate({ to: '/clusters/create', search: { like: cluster.DBClusterIdentifier } });
    else void navigate({ to: id === 'details' ? path : `${path}/${id}` });
  }

  return (
    <>
      <ButtonDropdown
        disabled={cluster === undefined && !areSeveral}
        disabledReason="Select a cluster first."
        items={onlyForOne(
          [{ id: 'details', text: 'See details' }, ...items],
          areSeveral,
          'cluster',
          areSeveral ? deeds.map((deed) => severalItem(deed, oneByOne(deed, selected))) : [],
        )}
        onItemClick={({ detail: { id } }) => {
          if (areSeveral && isSeveralDeed(id)) setSeveral({ deed: id, databases: oneByOne(id, selected) });
          else if (cluster) choose(cluster, id);
        }}
      >
        Cluster actions
      </ButtonDropdown>
      {Modal && <Modal cluster={modal.cluster} onDismiss={() => setModal(undefined)} />}
      {several && (
        <Suspense fallback={null}>
          <SeveralModal
            {...several}
            what="DB clusters"
            callFor={(DBClusterIdentifier) => callOf(api.clusters[several.deed], { DBClusterIdentifier })}
            run={async (DBClusterIdentifier) =>
              keepCluster(await callOf(api.clusters[several.deed], { DBClusterIdentifier }).send())
            }
            onDismiss={() => setSeveral(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

/** The rows with what speaks against doing it to each. Members that stand below their clusters are no clusters. */
function oneByOne(deed: SeveralDeed, rows: readonly ClusterRow[]): OneOfSeveral[] {
  const action = clusterActions.find(({ id }) => id === deed);
  return rows.map((row) => ({
    name: nameOf(row),
    skippedBecause:
      row.kind === 'cluster'
        ? action && impossibleBecause(action, row.cluster, [])
        : 'An instance: use the instance actions, or select its cluster.',
  }));
}
