import type { DBInstance } from '@rds-console/contract/rows';
import { lazy, type ReactNode } from 'react';
import type { Call } from '../code/call.ts';
import type { DefinedResource } from '../resource/resourceType.ts';
import type { BulkAction, ResourceMenu } from '../resource/resourceView.ts';
import { type BulkOperation, bulkItem, isBulkOperation } from './bulkOperations.ts';
import { type DatabaseAction, databaseOperation, disabledReasonOf } from './databaseAction.ts';

const BulkActionModal = lazy(() => import('./BulkActionModal.tsx').then((it) => ({ default: it.BulkActionModal })));

interface Options<Item, Database> {
  resource: DefinedResource<string, string, Database>;
  /** In the plural: `DB instances`. */
  what: string;
  actions: readonly DatabaseAction<Database>[];
  /** The database that a row is about; undefined where it is about something else. */
  databaseOf: (item: Item) => Database | undefined;
  /** Of a cluster. */
  membersOf?: (item: Item) => readonly DBInstance[];
  nameOf: (item: Item) => string;
  /** Why a row without a database is left out of what is done to several. */
  unsuitableReason?: string;
  /** The windows that actions open. */
  windows: Readonly<Record<string, (database: Database, onDismiss: () => void) => ReactNode>>;
  /** What can be done to several after one confirmation. */
  callFor: (operation: BulkOperation, name: string) => Call<Database>;
}

/** The menu of what can be done to a DB instance or a DB cluster, or to several. */
export function databaseMenu<Item, Database>(options: Options<Item, Database>): ResourceMenu<Item> {
  const { resource, what, actions, databaseOf, membersOf = () => [], nameOf, windows, callFor } = options;

  function reasonOf(action: DatabaseAction<Database>, item: Item) {
    const database = databaseOf(item);
    return database === undefined
      ? options.unsuitableReason
      : disabledReasonOf(resource, action, database, membersOf(item));
  }

  function bulkAction(operation: BulkOperation, action: DatabaseAction<Database>): BulkAction<Item> {
    const oneByOne = (items: readonly Item[]) =>
      items.map((item) => ({ name: nameOf(item), skippedReason: reasonOf(action, item) }));
    return {
      text: bulkItem(operation, []).text,
      disabledReason: (items) => bulkItem(operation, oneByOne(items)).disabledReason,
      modal: (items, onDismiss) => (
        <BulkActionModal
          operation={operation}
          what={what}
          databases={oneByOne(items)}
          callFor={(name) => callFor(operation, name)}
          run={async (name) => resource.cache(await callFor(operation, name).send())}
          onDismiss={onDismiss}
        />
      ),
    };
  }

  return {
    type: {
      noun: resource.noun,
      path: resource.path,
      nameOf,
      pathOf: (item) => `${resource.path}/${encodeURIComponent(nameOf(item))}`,
    },
    isFor: (item) => databaseOf(item) !== undefined,
    actions: actions.map((action) => {
      const { id, text } = action;
      const window = windows[id];
      return {
        id,
        text,
        disabledReason: (item) => reasonOf(action, item),
        ...(window && {
          modal: (item, onDismiss) => {
            const database = databaseOf(item);
            return database !== undefined && window(database, onDismiss);
          },
        }),
        ...(id === 'start' && {
          operation: (item) => {
            const database = databaseOf(item);
            const operation = { verb: 'start', doing: 'Starting', call: callFor('start', nameOf(item)) };
            return database && databaseOperation(resource, database, operation);
          },
        }),
        ...(id === 'create-like' && {
          hrefOf: (item) => `${resource.path}/create?${new URLSearchParams({ like: nameOf(item) })}`,
        }),
        ...(isBulkOperation(id) && { bulk: bulkAction(id, action) }),
      };
    }),
  };
}
