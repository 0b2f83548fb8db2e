import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import { toProblem } from '@rds-console/contract/problem';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { queryClient } from '../api.ts';
import { FormModal } from '../form/FormModal.tsx';
import { TextListField } from '../form/TextListField.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { YesNoField } from '../form/YesNoField.tsx';
import { useFlashes } from '../shell/flashes.tsx';
import { type AnySnapshot, anySnapshot, isEncrypted } from './anySnapshot.ts';
import { type Sharing, sharingCall, sharingChange, sharingQuery } from './snapshotSharing.ts';

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html */
const maxAccounts = 20;

const schema = z.object({
  isPublic: z.boolean(),
  SharedAccounts: z
    .array(z.string())
    .max(maxAccounts, `At most ${maxAccounts} accounts.`)
    .refine((ids) => ids.every((id) => /^\d{12}$/.test(id)), 'Each account ID has 12 digits.')
    .optional(),
});

interface Props {
  of: AnySnapshot;
  onDismiss: () => void;
}

/** Share snapshot: asks first with whom it is shared now. */
export function ShareSnapshotModal({ of: it, onDismiss }: Props) {
  const { data, error } = useQuery({ ...sharingQuery(it), staleTime: 0 });
  if (data) return <ShareForm of={it} saved={data} onDismiss={onDismiss} />;
  return (
    <FormModal
      title="Share snapshot"
      code={undefined}
      problem={error ? toProblem(error) : undefined}
      pending={false}
      submitLabel="Save"
      disabledReason="It is not known yet with whom the snapshot is shared."
      onSubmit={onDismiss}
      onDismiss={onDismiss}
    >
      {!error && <Box>Asking RDS with whom the snapshot is shared.</Box>}
    </FormModal>
  );
}

function ShareForm({ of: it, saved, onDismiss }: Props & { saved: Sharing }) {
  const { show } = useFlashes();
  const name = anySnapshot.nameOf(it);
  const [defaultValues] = useState(
    (): z.input<typeof schema> => ({
      isPublic: saved.isPublic,
      SharedAccounts: saved.accounts,
    }),
  );
  const sharing = ({ isPublic, SharedAccounts = [] }: z.output<typeof schema>) => {
    const change = sharingChange(saved, { isPublic, accounts: SharedAccounts });
    return change.ValuesToAdd.length + change.ValuesToRemove.length > 0 ? [sharingCall(it, change)] : [];
  };
  const { form, problem, pending, submit, code } = useRdsForm({
    schema,
    defaultValues,
    calls: sharing,
    send: async (values) => {
      const changes = sharing(values);
      for (const change of changes) await change.send();
      if (changes.length > 0) {
        await queryClient.invalidateQueries({ queryKey: sharingQuery(it).queryKey });
        show(`snapshot ${name}`, { type: 'success', header: `Changed who may use the snapshot ${name}` });
      }
      onDismiss();
    },
  });
  return (
    <FormModal
      title="Share snapshot"
      code={code}
      problem={problem}
      pending={pending}
      submitLabel="Save"
      onSubmit={() => void submit()}
      onDismiss={onDismiss}
    >
      <Box>
        Who may copy <b>{name}</b> and restore databases from it, besides this account.
      </Box>
      {isEncrypted(it) && (
        <Alert type="info">
          RDS shares an encrypted snapshot only if its key is not the account’s default one. The other accounts also
          need access to the key. Otherwise copy the snapshot with another key, and share the copy.
        </Alert>
      )}
      <YesNoField
        control={form.control}
        name="isPublic"
        label="DB snapshot visibility"
        labels={{ yes: 'Public', no: 'Private' }}
        descriptions={{ yes: 'Every AWS account sees the data.', no: 'Only the accounts below.' }}
        disabledReason={isEncrypted(it) ? 'An encrypted snapshot cannot be public.' : undefined}
      />
      <TextListField
        control={form.control}
        name="SharedAccounts"
        label="AWS account IDs"
        constraintText={`12 digits each, separated by commas; at most ${maxAccounts}.`}
      />
    </FormModal>
  );
}
