import type { DBInstance } from '@rds-console/contract/rows';
import { lazy } from 'react';
import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { databaseMenu } from '../databases/databaseMenu.tsx';
import { instanceActions } from './actions/instanceActions.ts';
import { dbInstance } from './dbInstance.ts';

// The windows are fetched when they are opened.
const RebootModal = lazy(() =>
  import('./actions/RebootInstanceModal.tsx').then((it) => ({ default: it.RebootInstanceModal })),
);
const StopModal = lazy(() =>
  import('./actions/StopInstanceModal.tsx').then((it) => ({ default: it.StopInstanceModal })),
);
const SnapshotModal = lazy(() => import('./TakeSnapshotModal.tsx').then((it) => ({ default: it.TakeSnapshotModal })));
const DeleteModal = lazy(() => import('./DeleteInstanceModal.tsx').then((it) => ({ default: it.DeleteInstanceModal })));

/** The menu of what can be done to a DB instance, or to several. */
export const instanceMenu = databaseMenu<{ instance: DBInstance }, DBInstance>({
  resource: dbInstance,
  what: 'DB instances',
  actions: instanceActions,
  databaseOf: ({ instance }) => instance,
  nameOf: ({ instance }) => dbInstance.nameOf(instance),
  windows: {
    reboot: (instance, onDismiss) => <RebootModal instance={instance} onDismiss={onDismiss} />,
    stop: (instance, onDismiss) => <StopModal instance={instance} onDismiss={onDismiss} />,
    snapshot: (instance, onDismiss) => <SnapshotModal instance={instance} onDismiss={onDismiss} />,
    delete: (instance, onDismiss) => <DeleteModal instance={instance} onDismiss={onDismiss} />,
  },
  callFor: (operation, DBInstanceIdentifier) => callOf(api.instances[operation], { DBInstanceIdentifier }),
});
