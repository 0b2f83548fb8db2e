import Alert from '@cloudscape-design/components/alert';
import Link from '@cloudscape-design/components/link';
import type { DBInstance } from '@rds-console/contract/rows';
import { instanceCan } from '@rds-console/contract/states';
import { useQuery } from '@tanstack/react-query';
import { DatabaseSnapshots } from '../../databases/DatabaseSnapshots.tsx';
import { statusReason } from '../../databases/statusReason.ts';
import { useCurrentResource } from '../../resource/resourcePages.tsx';
import { dbSnapshot } from '../../snapshots/snapshot.ts';
import { dbInstance } from '../dbInstance.ts';
import { snapshotsOfQuery } from '../queries.ts';
import { TakeSnapshotModal } from '../TakeSnapshotModal.tsx';

/** The tab on the DB instance's snapshots; those of a member are its cluster's. */
export function InstanceSnapshots() {
  const instance = useCurrentResource(dbInstance);
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
  return (
    <DatabaseSnapshots
      type={dbSnapshot}
      query={useQuery(snapshotsOfQuery(instance))}
      disabledReason={instanceCan.snapshot(instance) ? undefined : statusReason('instance', instance.DBInstanceStatus)}
      modal={(onDismiss) => <TakeSnapshotModal instance={instance} onDismiss={onDismiss} />}
    />
  );
}
