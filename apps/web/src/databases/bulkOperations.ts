/** What can be done to several databases after one confirmation. */
export const bulkOperations = {
  start: {
    title: 'Start',
    doing: 'Starting',
    consequence: 'They can be connected to, and are charged, once they run.',
  },
  stop: {
    title: 'Stop',
    doing: 'Stopping',
    consequence:
      'Nobody can connect to them while they are stopped. RDS starts them again by itself after seven days. Modifications that wait for the maintenance window may be dropped.',
  },
  reboot: {
    title: 'Reboot',
    doing: 'Rebooting',
    consequence:
      'They are not available for a moment, and connections to them are lost. Parameters that wait for a reboot take effect.',
  },
};

export type BulkOperation = keyof typeof bulkOperations;

export function isBulkOperation(id: string): id is BulkOperation {
  return Object.hasOwn(bulkOperations, id);
}

/** One of several databases, with what speaks against doing it to this one. */
export interface BulkItem {
  name: string;
  skippedReason: string | undefined;
}

/** The menu's entry for several databases, which can be used when it would do something to one of them at least. */
export function bulkItem(id: BulkOperation, databases: readonly BulkItem[]) {
  const [first] = databases;
  const isPossible = databases.some(({ skippedReason }) => skippedReason === undefined);
  return {
    id,
    text: bulkOperations[id].title,
    disabled: !isPossible,
    disabledReason: isPossible ? undefined : `None of those selected can be: ${first?.name}: ${first?.skippedReason}`,
  };
}
