import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import type { DBInstance } from '@rds-console/contract/rows';
import { useNavigate } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { isSeveralDeed, type OneOfSeveral, type SeveralDeed, severalItem } from '../settings/several.ts';
import { onlyForOne } from '../table/onlyForOne.ts';
import { impossibleBecause, instanceActions } from './actions/instanceActions.ts';
import { useStartInstance } from './actions/useStartInstance.ts';
import { keepInstance } from './queries.ts';

/** The actions that open a window, fetched when it is opened; all others but *Start* have a page. */
const modals: Record<string, ComponentType<{ instance: DBInstance; onDismiss: () => void }>> = {
  reboot: lazy(() => import('./actions/RebootInstanceModal.tsx').then((it) => ({ default: it.RebootInstanceModal }))),
  stop: lazy(() => import('./actions/StopInstanceModal.tsx').then((it) => ({ default: it.StopInstanceModal }))),
  snapshot: lazy(() => import('./TakeSnapshotModal.tsx').then((it) => ({ default: it.TakeSnapshotModal }))),
  delete: lazy(() => import('./DeleteInstanceModal.tsx').then((it) => ({ default: it.DeleteInstanceModal }))),
};

const SeveralModal = lazy(() => import('../settings/SeveralModal.tsx').then((it) => ({ default: it.SeveralModal })));
const deeds: readonly SeveralDeed[] = ['reboot', 'stop', 'start'];

interface Props {
  /** Undefined where none is selected, or several are. */
  instance: DBInstance | undefined;
  /** All that are selected, in a list. */
  selected?: readonly DBInstance[];
}

/** The menu of what can be done to a DB instance. What cannot be done now says why. */
export function InstanceActions({ instance, selected = [] }: Props) {
  const areSeveral = selected.length > 1;
  const navigate = useNavigate();
  const start = useStartInstance();
  // What the window is about, whatever becomes of the list's selection while it is open.
  const [modal, setModal] = useState<{ id: string; instance: DBInstance }>();
  const Modal = modal && modals[modal.id];
  const [several, setSeveral] = useState<{ deed: SeveralDeed; databases: readonly OneOfSeveral[] }>();

  const items = instanceActions.map((action): ButtonDropdownProps.Item => {
    const disabledReason = instance && impossibleBecause(action, instance);
    return { id: action.id, text: action.text, disabled: disabledReason !== undefined, disabledReason };
  });

  function act(instance: DBInstance, id: string) {
    const path = `/instances/${instance.DBInstanceIdentifier}`;
    if (id in modals) setModal({ id, instance });
    else if (id === 'start') void start(instance);
    else if (id === 'create-like')
      void navigate({ to: '/instances/create', search: { like: instance.DBInstanceIdentifier } });
    else void navigate({ to: id === 'details' ? path : `${path}/${id}` });
  }

  return (
    <>
      <ButtonDropdown
        disabled={instance === undefined && !areSeveral}
        disabledReason="Select an instance first."
        items={onlyForOne(
          [{ id: 'details', text: 'See details' }, ...items],
          areSeveral,
          'instance',
          areSeveral ? deeds.map((deed) => severalItem(deed, oneByOne(deed, selected))) : [],
        )}
        onItemClick={({ detail: { id } }) => {
          if (areSeveral && isSeveralDeed(id)) setSeveral({ deed: id, databases: oneByOne(id, selected) });
          else if (instance) act(instance, id);
        }}
      >
        Instance actions
      </ButtonDropdown>
      {Modal && (
        <Suspense fallback={null}>
          <Modal instance={modal.instance} onDismiss={() => setModal(undefined)} />
        </Suspense>
      )}
      {several && (
        <Suspense fallback={null}>
          <SeveralModal
            {...several}
            what="DB instances"
            callFor={(DBInstanceIdentifier) => callOf(api.instances[several.deed], { DBInstanceIdentifier })}
            run={async (DBInstanceIdentifier) =>
              keepInstance(await callOf(api.instances[several.deed], { DBInstanceIdentifier }).send())
            }
            onDismiss={() => setSeveral(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

/** The databases with what speaks against doing it to each. */
function oneByOne(deed: SeveralDeed, instances: readonly DBInstance[]): OneOfSeveral[] {
  const action = instanceActions.find(({ id }) => id === deed);
  return instances.map((it) => ({
    name: it.DBInstanceIdentifier ?? '',
    skippedBecause: action && impossibleBecause(action, it),
  }));
}
