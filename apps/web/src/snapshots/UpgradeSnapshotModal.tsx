import Box from '@cloudscape-design/components/box';
import type { DBSnapshot } from '@rds-console/contract/rows';
import { modifyDBSnapshotInput } from '@rds-console/contract/snapshotChanges';
import { useState } from 'react';
import type { z } from 'zod';
import { api, queryClient } from '../api.ts';
import { callOf } from '../code/call.ts';
import { useEngineVersion, useUpgradeChoices } from '../databaseFields/engineChoices.ts';
import { OptionGroupField } from '../databaseFields/OptionGroupField.tsx';
import { FormModal } from '../form/FormModal.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { useFlashes } from '../shell/flashes.tsx';

interface Props {
  snapshot: DBSnapshot;
  onDismiss: () => void;
}

/** Upgrade snapshot: to a newer version of its engine, which a restore then begins with, or to another option group. */
export function UpgradeSnapshotModal({ snapshot, onDismiss }: Props) {
  const { DBSnapshotIdentifier, Engine, EngineVersion, OptionGroupName } = snapshot;
  const { show } = useFlashes();
  const { versionChoices, isFetching } = useUpgradeChoices(Engine, EngineVersion);
  const [defaultValues] = useState(
    (): z.input<typeof modifyDBSnapshotInput> => ({ DBSnapshotIdentifier, EngineVersion, OptionGroupName }),
  );
  const upgrade = (input: z.output<typeof modifyDBSnapshotInput>) =>
    callOf(api.snapshots.modify, {
      DBSnapshotIdentifier,
      EngineVersion: input.EngineVersion === EngineVersion ? undefined : input.EngineVersion,
      OptionGroupName: input.OptionGroupName === OptionGroupName ? undefined : input.OptionGroupName,
    });
  const { form, problem, pending, submit, code } = useRdsForm({
    schema: modifyDBSnapshotInput,
    defaultValues,
    calls: (input) => [upgrade(input)],
    send: async (input) => {
      await upgrade(input).send();
      await queryClient.invalidateQueries({ queryKey: api.snapshots.key() });
      show(`snapshot ${DBSnapshotIdentifier}`, {
        type: 'success',
        header: `Upgrading the snapshot ${DBSnapshotIdentifier}`,
      });
      onDismiss();
    },
  });
  const [chosenVersion, chosenGroup] = form.watch(['EngineVersion', 'OptionGroupName']);
  const version = useEngineVersion(Engine, chosenVersion);
  const isSame = chosenVersion === EngineVersion && (chosenGroup ?? '') === (OptionGroupName ?? '');

  return (
    <FormModal
      title="Upgrade snapshot"
      code={code}
      problem={problem}
      pending={pending}
      submitLabel="Upgrade snapshot"
      disabledReason={isSame ? 'Choose another version or another option group first.' : undefined}
      onSubmit={() => void submit()}
      onDismiss={onDismiss}
    >
      <Box>
        Changes <b>{DBSnapshotIdentifier}</b> itself. It cannot be used meanwhile, and the upgrade cannot be undone.
      </Box>
      <SelectField
        control={form.control}
        name="EngineVersion"
        label="DB engine version"
        choices={versionChoices}
        loading={isFetching}
        // An option group is for one major version: RDS takes the fitting default unless one is chosen.
        onChosen={() => form.setValue('OptionGroupName', undefined)}
      />
      <OptionGroupField control={form.control} name="OptionGroupName" version={version} mayBeDefault />
    </FormModal>
  );
}
