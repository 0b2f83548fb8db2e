import type { DBSnapshot } from '@rds-console/contract/rows';
import { copyDBSnapshotInput } from '@rds-console/contract/snapshotChanges';
import { useState } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { useFill } from '../code/fill/useFill.tsx';
import { FormPage } from '../form/FormPage.tsx';
import { TextField } from '../form/TextField.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { useInitialResource } from '../resource/resourcePages.tsx';
import { useEngineVersion } from '../settings/engineChoices.ts';
import { OptionGroupField } from '../settings/OptionGroupField.tsx';
import { type AnySnapshot, isOfOthers } from './anySnapshot.ts';
import { CopySections, kmsKeyRule } from './CopySections.tsx';
import { dbSnapshot } from './snapshot.ts';
import { useTellCopied } from './useTellCopied.ts';

const copyForm = copyDBSnapshotInput.extend({ Encrypt: z.boolean() });

/** The page under `/snapshots/{id}/copy`. */
export function CopySnapshotPage() {
  const snapshot = useInitialResource(dbSnapshot);
  return <CopySnapshotForm snapshot={snapshot} />;
}

/** Make copy of DB snapshot: in this region or another one. */
function CopySnapshotForm({ snapshot }: { snapshot: DBSnapshot }) {
  const it: AnySnapshot = { kind: 'DB snapshot', resource: snapshot };
  const { DBSnapshotIdentifier = '' } = snapshot;
  const [defaultValues] = useState(() => toDefaults(snapshot));
  const tellCopied = useTellCopied();
  const version = useEngineVersion(snapshot.Engine, snapshot.EngineVersion);

  const copying = ({ Encrypt, ...input }: z.output<typeof copyForm>) =>
    callOf(api.snapshots.copy, {
      ...input,
      KmsKeyId: Encrypt ? input.KmsKeyId : undefined,
      // The other region knows neither the bare name nor this region's option groups.
      ...(input.DestinationRegion && {
        SourceDBSnapshotIdentifier: snapshot.DBSnapshotArn ?? '',
        OptionGroupName: undefined,
      }),
    });
  const { form, problem, pending, submit, code } = useRdsForm({
    schema: copyForm.check(kmsKeyRule(it)),
    draft: `copy snapshot ${DBSnapshotIdentifier}`,
    defaultValues,
    calls: (values) => [copying(values)],
    send: async (values) => {
      const copy = await copying(values).send();
      await tellCopied({ kind: 'DB snapshot', resource: copy }, values.DestinationRegion);
    },
  });
  const staysHere = !form.watch('DestinationRegion');

  const fill = useFill(form, {
    actions: ['CopyDBSnapshot'],
    regionField: 'DestinationRegion',
    about: { member: 'SourceDBSnapshotIdentifier', name: DBSnapshotIdentifier },
    values: (input) => ({ ...input, ...(input.KmsKeyId ? { Encrypt: true } : {}) }),
  });

  return (
    <FormPage
      title="Make copy of DB snapshot"
      description={`Copies the snapshot ${DBSnapshotIdentifier}. The copy is a manual snapshot, and stays until it is deleted.`}
      code={code}
      fill={fill}
      problem={problem}
      pending={pending}
      submitLabel="Copy snapshot"
      onSubmit={() => void submit()}
      cancelHref={dbSnapshot.pathOf(snapshot)}
    >
      <CopySections
        form={form}
        of={it}
        identifier={
          <TextField
            control={form.control}
            name="TargetDBSnapshotIdentifier"
            label="New DB snapshot identifier"
            constraintText="1 to 255 letters, digits and hyphens, beginning with a letter."
          />
        }
      >
        {staysHere && !isOfOthers(it) && (
          <OptionGroupField control={form.control} name="OptionGroupName" version={version} />
        )}
      </CopySections>
    </FormPage>
  );
}

function toDefaults(snapshot: DBSnapshot): z.input<typeof copyForm> {
  return {
    SourceDBSnapshotIdentifier: snapshot.DBSnapshotIdentifier ?? '',
    DestinationRegion: '',
    TargetDBSnapshotIdentifier: '',
    OptionGroupName: isOfOthers({ kind: 'DB snapshot', resource: snapshot }) ? undefined : snapshot.OptionGroupName,
    CopyTags: false,
    Encrypt: snapshot.Encrypted ?? false,
    KmsKeyId: '',
    Tags: undefined,
  };
}
