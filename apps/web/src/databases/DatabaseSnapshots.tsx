import Button from '@cloudscape-design/components/button';
import type { DBClusterSnapshot, DBSnapshot } from '@rds-console/contract/rows';
import { type ReactNode, useState } from 'react';
import type { DefinedResource } from '../resource/resourceType.ts';
import { SnapshotTable } from './SnapshotTable.tsx';

interface Props<Snapshot> {
  type: DefinedResource<string, string, Snapshot>;
  /** The query of the database's snapshots. */
  query: { data: readonly Snapshot[] | undefined; error: Error | null };
  /** Why none can be taken now; undefined when one can. */
  disabledReason: string | undefined;
  /** The window that takes one. */
  modal: (onDismiss: () => void) => ReactNode;
}

/** The snapshots of a database, and the button that takes one. */
export function DatabaseSnapshots<Snapshot extends DBSnapshot | DBClusterSnapshot>(props: Props<Snapshot>) {
  const { type, query, disabledReason, modal } = props;
  const [isTaking, setTaking] = useState(false);
  return (
    <>
      <SnapshotTable
        snapshots={query.data}
        error={query.error}
        identifierOf={type.nameOf}
        folder={type.path}
        actions={
          <Button
            disabled={disabledReason !== undefined}
            disabledReason={disabledReason}
            onClick={() => setTaking(true)}
          >
            Take snapshot
          </Button>
        }
      />
      {isTaking && modal(() => setTaking(false))}
    </>
  );
}
