import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import type { DBInstance } from '@rds-console/contract/rows';
import { instanceCan } from '@rds-console/contract/states';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { notWhile } from '../../settings/notWhile.ts';
import { SnapshotTable } from '../../settings/SnapshotTable.tsx';
import { snapshotsOfQuery } from '../queries.ts';
import { TakeSnapshotModal } from '../TakeSnapshotModal.tsx';
import { useInstance } from '../useInstance.ts';

/** The tab on the DB instance's snapshots; those of a member are its cluster's. */
export function InstanceSnapshots() {
  const instance = useInstance();
  const { DBClusterIdentifier } = instance;
  if (!DBClusterIdentifier) return <OwnSnapshots instance={instance} />;
  return (
    <Alert type="info" header="Snapshots are taken of the cluster">
      This instance is part of the DB cluster{' '}
      <Link href={`/clusters/${DBClusterIdentifier}/snapshots`}>{DBClusterIdentifier}</Link>, whose snapshots hold the
      data of all its instances.
    </Alert>
  );
}

function OwnSnapshots({ instance }: { instance: DBInstance }) {
  const { data, error } = useQuery(snapshotsOfQuery(instance));
  const [isTaking, setTaking] = useState(false);
  return (
    <>
      <SnapshotTable
        snapshots={data}
        error={error}
        identifierOf={(it) => it.DBSnapshotIdentifier ?? ''}
        folder="/snapshots"
        actions={
          <Button
            disabled={!instanceCan.snapshot(instance)}
            disabledReason={notWhile('instance', instance.DBInstanceStatus)}
            onClick={() => setTaking(true)}
          >
            Take snapshot
          </Button>
        }
      />
      {isTaking && <TakeSnapshotModal instance={instance} onDismiss={() => setTaking(false)} />}
    </>
  );
}
