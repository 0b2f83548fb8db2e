import Alert from '@cloudscape-design/components/alert';
import type { Identity } from '@rds-console/contract/identities';
import { useRef } from 'react';
import { api, queryClient } from '../api.ts';
import { FormModal } from '../form/FormModal.tsx';
import { TextField } from '../form/TextField.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { identityForm, toForm, toInput } from './identityForm.ts';
import { PoliciesField } from './PoliciesField.tsx';

interface Props {
  /** Absent for a new one. */
  identity?: Identity;
  onDismiss: () => void;
}

/** Creates an identity, or edits one. The secrets are only sent: they are in no draft, and the server never returns them. */
export function IdentityModal({ identity, onDismiss }: Props) {
  const isNew = identity === undefined;
  const schema = useRef(identityForm(isNew)).current;
  const {
    form: { control },
    problem,
    pending,
    submit,
  } = useRdsForm({
    schema,
    defaultValues: toForm(identity),
    calls: () => [],
    send: async (values) => {
      const input = toInput(values);
      const saved = isNew ? await api.identities.create.call(input) : await api.identities.update.call(input);
      queryClient.setQueryData(api.identities.list.queryKey(), saved);
      onDismiss();
    },
  });

  return (
    <FormModal
      title={isNew ? 'Create identity' : `Edit identity ${identity.accessKeyId}`}
      submitLabel={isNew ? 'Create identity' : 'Save changes'}
      size="large"
      code={undefined}
      pending={pending}
      problem={problem}
      onSubmit={() => void submit()}
      onDismiss={onDismiss}
    >
      <Alert type="warning">
        This identity exists at the local endpoint only. Don’t enter a secret access key of AWS.
      </Alert>
      {isNew && <TextField control={control} name="accessKeyId" label="Access key ID" placeholder="dev" />}
      <TextField
        control={control}
        name="secretAccessKey"
        label="Secret access key"
        type="password"
        description={
          isNew ? 'Can’t be displayed later.' : 'Leave empty to keep the current one, which can’t be displayed.'
        }
      />
      <TextField
        control={control}
        name="sessionToken"
        label="Session token - optional"
        type="password"
        description={
          identity?.isTemporary
            ? 'Leave empty to keep the current one. To remove it, delete the identity and create it again.'
            : 'For temporary credentials, such as those of an assumed role.'
        }
      />
      <TextField
        control={control}
        name="arn"
        label="ARN"
        description="The IAM user or role that the access key belongs to. Policies can refer to it."
        placeholder="arn:aws:iam::123456789012:user/dev"
      />
      <PoliciesField control={control} />
    </FormModal>
  );
}
