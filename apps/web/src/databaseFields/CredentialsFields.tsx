import Button from '@cloudscape-design/components/button';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { credentialRules } from '@rds-console/contract/credentials';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { type DatabaseValues, type FormWith, partOf } from '../form/formWith.ts';
import { TextField } from '../form/TextField.tsx';
import { YesNoField } from '../form/YesNoField.tsx';
import { generatePassword } from './generatePassword.ts';
import { PasswordMeter } from './PasswordMeter.tsx';

interface CredentialValues
  extends Pick<
    DatabaseValues,
    'MasterUsername' | 'MasterUserPassword' | 'ManageMasterUserPassword' | 'MasterUserSecretKmsKeyId'
  > {
  Engine: string;
  ConfirmPassword: string;
}

/** The master user of a new database. */
export function CredentialsFields(props: { form: FormWith<CredentialValues> }) {
  const form = partOf(props.form);
  const { control, watch } = form;
  const rules = credentialRules(watch('Engine'));
  return (
    <SpaceBetween size="l">
      <TextField
        control={control}
        name="MasterUsername"
        constraintText={`1 to ${rules.username} letters, digits and underscores, beginning with a letter.`}
      />
      <YesNoField
        control={control}
        name="ManageMasterUserPassword"
        label="Credentials management"
        labels={{ yes: 'Managed in AWS Secrets Manager', no: 'Self managed' }}
        descriptions={{
          yes: 'RDS makes a password, keeps it as a secret and rotates it.',
          no: 'You choose the password and keep it.',
        }}
        onChosen={() => setPassword(form, '')}
      />
      {watch('ManageMasterUserPassword') ? (
        <TextField
          control={control}
          name="MasterUserSecretKmsKeyId"
          constraintText="ARN, ID or alias of a KMS key. Empty: the default key of Secrets Manager."
        />
      ) : (
        <OwnPassword form={form} />
      )}
    </SpaceBetween>
  );
}

function OwnPassword({ form }: { form: UseFormReturn<CredentialValues> }) {
  const { control, watch } = form;
  const [Engine, typed = ''] = watch(['Engine', 'MasterUserPassword']);
  const [generated, setGenerated] = useState<string>();
  return (
    <SpaceBetween size="l">
      <SpaceBetween size="xs">
        <TextField control={control} name="MasterUserPassword" type="password" />
        <PasswordMeter engine={Engine} typed={typed} />
        <SpaceBetween direction="horizontal" size="xs">
          <Button
            formAction="none"
            onClick={() => {
              const password = generatePassword();
              setGenerated(password);
              setPassword(form, password);
            }}
          >
            Generate a password
          </Button>
          {generated !== undefined && generated === typed && (
            <CopyToClipboard
              textToCopy={generated}
              copyButtonText="Copy the password"
              copySuccessText="Copied. Keep it safe: RDS never shows it again."
              copyErrorText="The browser does not allow copying."
            />
          )}
        </SpaceBetween>
      </SpaceBetween>
      <TextField control={control} name="ConfirmPassword" label="Confirm password" type="password" />
    </SpaceBetween>
  );
}

function setPassword(form: UseFormReturn<CredentialValues>, password: string) {
  form.setValue('MasterUserPassword', password, { shouldDirty: true });
  form.setValue('ConfirmPassword', password, { shouldDirty: true });
  form.clearErrors(['MasterUserPassword', 'ConfirmPassword']);
}
