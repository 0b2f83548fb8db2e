import Alert from '@cloudscape-design/components/alert';
import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import { useLocation, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Call } from '../code/call.ts';
import { FormModal } from '../form/FormModal.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import type { DefinedResource } from '../resource/resourceType.ts';
import { useFlashes } from '../shell/flashes.tsx';
import {
  DeletionFields,
  type DeletionValues,
  deletionDefaults,
  deletionForm,
  unconfirmedReason,
} from './DeletionFields.tsx';

interface Props<Database> {
  resource: DefinedResource<string, string, Database>;
  database: Database;
  deletion: (values: DeletionValues) => Call<Database>;
  /** The rule for the final snapshot's name, and the most characters it may have. */
  snapshotIdentifier: z.ZodType<string>;
  maxLength: number;
  mayHaveFinalSnapshot: boolean;
  /** Days; undefined where the database has no backups of its own. */
  retention: number | undefined;
  /** What is lost without a final snapshot. */
  lossWarning: string | undefined;
  /** What has to be done first, instead of the questions, and the same in a sentence. */
  obstacle?: { reason: string; content: ReactNode } | undefined;
  onDismiss: () => void;
}

/** The window that deletes a database: offers a final snapshot and asks for the typed confirmation. */
export function DeleteDatabaseForm<Database extends DBInstance | DBCluster>(props: Props<Database>) {
  const { resource, database, deletion, mayHaveFinalSnapshot, obstacle, onDismiss } = props;
  const { noun, path, nameOf, labelOf } = resource;
  const name = nameOf(database);
  const { show } = useFlashes();
  const navigate = useNavigate();
  const isInList = useLocation({ select: ({ pathname }) => pathname === path });

  const { form, problem, pending, submit, code } = useRdsForm({
    schema: deletionForm(props.snapshotIdentifier),
    defaultValues: deletionDefaults(name, mayHaveFinalSnapshot, props.maxLength),
    calls: (values) => [deletion(values)],
    send: async (values) => {
      const deleted = await deletion(values).send();
      await resource.cache(deleted);
      show(`${noun} ${name}`, { type: 'success', header: `Deleting the ${labelOf(database)}` });
      onDismiss();
      // The list keeps its filter.
      if (!isInList) await navigate({ to: path });
    },
  });
  const protectedReason = `Deletion protection is on: modify the ${noun} to turn it off first.`;

  return (
    <FormModal
      title={`Delete ${name}?`}
      code={code}
      problem={problem}
      pending={pending}
      submitLabel="Delete"
      disabledReason={
        database.DeletionProtection
          ? protectedReason
          : (obstacle?.reason ?? unconfirmedReason(form.watch('Confirmation')))
      }
      onSubmit={() => void submit()}
      onDismiss={onDismiss}
    >
      {database.DeletionProtection && (
        <Alert type="warning">Deletion protection is on. Modify the {noun} to turn it off, then delete it.</Alert>
      )}
      {obstacle?.content ?? (
        <DeletionFields
          form={form}
          mayHaveFinalSnapshot={mayHaveFinalSnapshot}
          retention={props.retention}
          lossWarning={props.lossWarning}
        />
      )}
    </FormModal>
  );
}

/** What a deletion asks for beyond the name. */
export function deletionInput({
  CreateFinalSnapshot,
  FinalDBSnapshotIdentifier,
  RetainAutomatedBackups,
}: DeletionValues) {
  return {
    SkipFinalSnapshot: !CreateFinalSnapshot,
    ...(CreateFinalSnapshot ? { FinalDBSnapshotIdentifier } : {}),
    ...(RetainAutomatedBackups ? { DeleteAutomatedBackups: false } : {}),
  };
}
