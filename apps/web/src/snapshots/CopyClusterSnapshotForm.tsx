import { copyDBClusterSnapshotInput } from '@rds-console/contract/snapshotChanges';
import { z } from 'zod';
import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { returning } from '../resource/eitherType.ts';
import { useInitialResource } from '../resource/resourcePages.tsx';
import { CopyForm } from './CopyForm.tsx';
import { kmsKeyRule } from './CopySections.tsx';
import { clusterSnapshot } from './snapshot.ts';

const copyForm = copyDBClusterSnapshotInput.extend({ Encrypt: z.boolean() });

/** The page under `/cluster-snapshots/{id}/copy`. */
export function CopyClusterSnapshotPage() {
  const snapshot = useInitialResource(clusterSnapshot);
  const it = { kind: 'DB cluster snapshot', resource: snapshot } as const;

  const copying = ({ Encrypt, ...input }: z.output<typeof copyForm>) =>
    callOf(api.clusterSnapshots.copy, {
      ...input,
      KmsKeyId: Encrypt ? input.KmsKeyId : undefined,
      // The other region does not know the bare name.
      ...(input.DestinationRegion && { SourceDBClusterSnapshotIdentifier: snapshot.DBClusterSnapshotArn }),
    });

  return (
    <CopyForm
      of={it}
      schema={copyForm.check(kmsKeyRule(it))}
      defaultValues={{
        SourceDBClusterSnapshotIdentifier: clusterSnapshot.nameOf(snapshot),
        DestinationRegion: '',
        TargetDBClusterSnapshotIdentifier: '',
        CopyTags: false,
        Encrypt: snapshot.StorageEncrypted ?? false,
        KmsKeyId: '',
        Tags: undefined,
      }}
      action="CopyDBClusterSnapshot"
      draft="copy cluster snapshot"
      source="SourceDBClusterSnapshotIdentifier"
      target="TargetDBClusterSnapshotIdentifier"
      maxLength={63}
      copying={(values) => returning('DB cluster snapshot', copying(values))}
    />
  );
}
