import SpaceBetween from '@cloudscape-design/components/space-between';
import { credentialRules } from '@rds-console/contract/credentials';
import { rule } from '@rds-console/contract/refinements';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { TextField } from '../form/TextField.tsx';

interface CredentialValues {
  Engine: string;
  MasterUsername?: string | undefined;
  MasterUserPassword?: string | undefined;
  ConfirmPassword: string;
}

/** RDS hears of one password; the form asks for it twice. */
export const confirmPasswordRule = rule<CredentialValues>('ConfirmPassword', (input) =>
  input.ConfirmPassword === (input.MasterUserPassword ?? '') ? undefined : 'The two passwords differ.',
);

interface Props<Values extends CredentialValues & FieldValues> {
  form: UseFormReturn<Values>;
}

/** The master user of a new database. */
export function CredentialsFields<Values extends CredentialValues & FieldValues>(props: Props<Values>) {
  // A form with more fields than these is one of these: only the names below are touched.
  const { control, watch } = props.form as unknown as UseFormReturn<CredentialValues>;
  const rules = credentialRules(watch('Engine'));
  return (
    <SpaceBetween size="l">
      <TextField
        control={control}
        name="MasterUsername"
        label="Master username"
        constraintText={`1 to ${rules.username} letters, digits and underscores, beginning with a letter.`}
      />
      <TextField
        control={control}
        name="MasterUserPassword"
        label="Master password"
        type="password"
        constraintText={`8 to ${rules.password} printable ASCII characters, without / " @ and spaces.`}
      />
      <TextField control={control} name="ConfirmPassword" label="Confirm password" type="password" />
    </SpaceBetween>
  );
}
