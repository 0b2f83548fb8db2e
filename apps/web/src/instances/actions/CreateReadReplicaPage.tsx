import { useState } from 'react';
import { api } from '../../api.ts';
import { callOf } from '../../code/call.ts';
import { useCurrentResource } from '../../resource/resourcePages.tsx';
import { RestoreInstanceForm } from '../../restore/RestoreInstanceForm.tsx';
import { dbInstance } from '../dbInstance.ts';
import { toRestoreSource } from '../toRestoreSource.ts';

/**
 * The page under `/instances/{id}/read-replica`: a DB instance that follows another one. A standby, IAM DB authentication
 * and deletion protection are the replica's own, so they are said and not left to RDS.
 */
export function CreateReadReplicaPage() {
  const [instance] = useState(useCurrentResource(dbInstance));
  const { DBInstanceIdentifier: id } = instance;
  const { source, presets } = toRestoreSource(instance);
  return (
    <RestoreInstanceForm
      title="Create read replica"
      doing="Creating the read replica"
      isReplica
      source={source}
      presets={{ ...presets, DeletionProtection: false }}
      description={`Creates a DB instance that follows ${id} and can be read from. It can be made a database of its own later.`}
      cancelHref={`/instances/${id}`}
      draft={`replica of ${instance.DbiResourceId}`}
      restore={(input) => callOf(api.instances.createReadReplica, { ...input, SourceDBInstanceIdentifier: id })}
    />
  );
}
