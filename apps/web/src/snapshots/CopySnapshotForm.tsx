import { copyDBSnapshotInput } from '@rds-console/contract/snapshotChanges';
import { z } from 'zod';
import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { useEngineVersion } from '../databaseFields/engineChoices.ts';
import { OptionGroupField } from '../databaseFields/OptionGroupField.tsx';
import { returning } from '../resource/eitherType.ts';
import { useInitialResource } from '../resource/resourcePages.tsx';
import { isOfOthers } from './anySnapshot.ts';
import { CopyForm } from './CopyForm.tsx';
import { kmsKeyRule } from './CopySections.tsx';
import { dbSnapshot } from './snapshot.ts';

const copyForm = copyDBSnapshotInput.extend({ Encrypt: z.boolean() });

/** The page under `/snapshots/{id}/copy`. */
export function CopySnapshotPage() {
  const snapshot = useInitialResource(dbSnapshot);
  const it = { kind: 'DB snapshot', resource: snapshot } as const;
  const version = useEngineVersion(snapshot.Engine, snapshot.EngineVersion);

  const copying = ({ Encrypt, ...input }: z.output<typeof copyForm>) =>
    callOf(api.snapshots.copy, {
      ...input,
      KmsKeyId: Encrypt ? input.KmsKeyId : undefined,
      // The other region knows neither the bare name nor this region's option groups.
      ...(input.DestinationRegion && {
        SourceDBSnapshotIdentifier: snapshot.DBSnapshotArn,
        OptionGroupName: undefined,
      }),
    });

  return (
    <CopyForm
      of={it}
      schema={copyForm.check(kmsKeyRule(it))}
      defaultValues={{
        SourceDBSnapshotIdentifier: dbSnapshot.nameOf(snapshot),
        DestinationRegion: '',
        TargetDBSnapshotIdentifier: '',
        OptionGroupName: isOfOthers(it) ? undefined : snapshot.OptionGroupName,
        CopyTags: false,
        Encrypt: snapshot.Encrypted ?? false,
        KmsKeyId: '',
        Tags: undefined,
      }}
      action="CopyDBSnapshot"
      draft="copy snapshot"
      source="SourceDBSnapshotIdentifier"
      target="TargetDBSnapshotIdentifier"
      maxLength={255}
      copying={(values) => returning('DB snapshot', copying(values))}
    >
      {(form) =>
        !form.watch('DestinationRegion') &&
        !isOfOthers(it) && <OptionGroupField control={form.control} name="OptionGroupName" version={version} />
      }
    </CopyForm>
  );
}
