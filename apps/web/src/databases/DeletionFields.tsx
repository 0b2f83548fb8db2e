import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { rule } from '@rds-console/contract/refinements';
import type { UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import { CheckField } from '../form/CheckField.tsx';
import { TextField } from '../form/TextField.tsx';
import { YesNoField } from '../form/YesNoField.tsx';
import { settingText } from '../text/settingText.ts';

const confirmation = 'delete me';

/**
 * What a deletion asks for; a name that is not asked for is not judged either.
 *
 * @param snapshotIdentifier the rule for the final snapshot's name
 */
export function deletionForm(snapshotIdentifier: z.ZodType<string>) {
  return z
    .object({
      CreateFinalSnapshot: z.boolean(),
      FinalDBSnapshotIdentifier: z.string(),
      RetainAutomatedBackups: z.boolean(),
      Confirmation: z.string(),
    })
    .check(
      rule<{ CreateFinalSnapshot: boolean; FinalDBSnapshotIdentifier: string }>('FinalDBSnapshotIdentifier', (input) =>
        input.CreateFinalSnapshot
          ? snapshotIdentifier.safeParse(input.FinalDBSnapshotIdentifier).error?.issues[0]?.message
          : undefined,
      ),
    );
}

export type DeletionValues = z.input<ReturnType<typeof deletionForm>>;

/**
 * What the form begins with: a final snapshot, wherever one can be taken.
 *
 * @param maxLength characters that the snapshot's name may have
 */
export function deletionDefaults(identifier: string, mayHaveFinalSnapshot: boolean, maxLength: number): DeletionValues {
  const suffix = '-final-snapshot';
  const stem = identifier.slice(0, maxLength - suffix.length).replace(/-$/, '');
  return {
    CreateFinalSnapshot: mayHaveFinalSnapshot,
    FinalDBSnapshotIdentifier: mayHaveFinalSnapshot ? `${stem}${suffix}` : '',
    RetainAutomatedBackups: false,
    Confirmation: '',
  };
}

/** Why the deletion cannot be asked for yet, or undefined when it can. */
export function unconfirmedReason(typed: string) {
  return typed.trim() === confirmation ? undefined : `Type ${confirmation} to confirm.`;
}

interface Props {
  form: UseFormReturn<DeletionValues>;
  mayHaveFinalSnapshot: boolean;
  /** Days for which automated backups would be kept; 0 or undefined where there are none. */
  retention: number | undefined;
  /** What is lost when neither a final snapshot nor backups are kept; undefined where a deletion loses no data. */
  lossWarning: string | undefined;
}

/** The questions of a deletion: a final snapshot and its name, what becomes of the backups, and the typed confirmation. */
export function DeletionFields({ form, mayHaveFinalSnapshot, retention, lossWarning }: Props) {
  const [createsSnapshot, retainsBackups] = form.watch(['CreateFinalSnapshot', 'RetainAutomatedBackups']);
  return (
    <SpaceBetween size="l">
      {mayHaveFinalSnapshot && (
        <YesNoField control={form.control} name="CreateFinalSnapshot" label="Create final snapshot?" />
      )}
      {createsSnapshot && (
        <TextField control={form.control} name="FinalDBSnapshotIdentifier" label="Final snapshot name" />
      )}
      {Boolean(retention) && (
        <CheckField
          control={form.control}
          name="RetainAutomatedBackups"
          label="Retain automated backups"
          description={`Kept for ${settingText('BackupRetentionPeriod', retention)} after the deletion, and charged for; the database can be restored from them.`}
        />
      )}
      {!createsSnapshot && !retainsBackups && lossWarning && <Alert type="warning">{lossWarning}</Alert>}
      <TextField
        control={form.control}
        name="Confirmation"
        label={`To confirm the deletion, type ${confirmation}`}
        placeholder={confirmation}
      />
    </SpaceBetween>
  );
}
