import type { DBClusterSnapshot } from '@rds-console/contract/rows';
import { copyDBClusterSnapshotInput } from '@rds-console/contract/snapshotChanges';
import { useState } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { useFill } from '../code/fill/useFill.tsx';
import { FormPage } from '../form/FormPage.tsx';
import { TextField } from '../form/TextField.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { useInitialResource } from '../resource/resourcePages.tsx';
import type { AnySnapshot } from './anySnapshot.ts';
import { CopySections, kmsKeyRule } from './CopySections.tsx';
import { clusterSnapshot } from './snapshot.ts';
import { useTellCopied } from './useTellCopied.ts';

const copyForm = copyDBClusterSnapshotInput.extend({ Encrypt: z.boolean() });

/** The page under `/cluster-snapshots/{id}/copy`. */
export function CopyClusterSnapshotPage() {
  const snapshot = useInitialResource(clusterSnapshot);
  return <CopyClusterSnapshotForm snapshot={snapshot} />;
}

/** Make copy of DB cluster snapshot: in this region or another one. */
function CopyClusterSnapshotForm({ snapshot }: { snapshot: DBClusterSnapshot }) {
  const it: AnySnapshot = { kind: 'DB cluster snapshot', resource: snapshot };
  const { DBClusterSnapshotIdentifier = '' } = snapshot;
  const [defaultValues] = useState(() => toDefaults(snapshot));
  const tellCopied = useTellCopied();

  const copying = ({ Encrypt, ...input }: z.output<typeof copyForm>) =>
    callOf(api.clusterSnapshots.copy, {
      ...input,
      KmsKeyId: Encrypt ? input.KmsKeyId : undefined,
      // The other region does not know the bare name.
      ...(input.DestinationRegion && { SourceDBClusterSnapshotIdentifier: snapshot.DBClusterSnapshotArn ?? '' }),
    });
  const { form, problem, pending, submit, code } = useRdsForm({
    schema: copyForm.check(kmsKeyRule(it)),
    draft: `copy cluster snapshot ${DBClusterSnapshotIdentifier}`,
    defaultValues,
    calls: (values) => [copying(values)],
    send: async (values) => {
      const copy = await copying(values).send();
      await tellCopied({ kind: 'DB cluster snapshot', resource: copy }, values.DestinationRegion);
    },
  });

  const fill = useFill(form, {
    actions: ['CopyDBClusterSnapshot'],
    regionField: 'DestinationRegion',
    about: { member: 'SourceDBClusterSnapshotIdentifier', name: DBClusterSnapshotIdentifier },
    values: (input) => ({ ...input, ...(input.KmsKeyId ? { Encrypt: true } : {}) }),
  });

  return (
    <FormPage
      title="Make copy of DB cluster snapshot"
      description={`Copies the snapshot ${DBClusterSnapshotIdentifier}. The copy is a manual snapshot, and stays until it is deleted.`}
      code={code}
      fill={fill}
      problem={problem}
      pending={pending}
      submitLabel="Copy snapshot"
      onSubmit={() => void submit()}
      cancelHref={clusterSnapshot.pathOf(snapshot)}
    >
      <CopySections
        form={form}
        of={it}
        identifier={
          <TextField
            control={form.control}
            name="TargetDBClusterSnapshotIdentifier"
            label="New DB snapshot identifier"
            constraintText="1 to 63 letters, digits and hyphens, beginning with a letter."
          />
        }
      />
    </FormPage>
  );
}

function toDefaults(snapshot: DBClusterSnapshot): z.input<typeof copyForm> {
  return {
    SourceDBClusterSnapshotIdentifier: snapshot.DBClusterSnapshotIdentifier ?? '',
    DestinationRegion: '',
    TargetDBClusterSnapshotIdentifier: '',
    CopyTags: false,
    Encrypt: snapshot.StorageEncrypted ?? false,
    KmsKeyId: '',
    Tags: undefined,
  };
}
