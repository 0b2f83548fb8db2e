import SpaceBetween from '@cloudscape-design/components/space-between';
import { CheckField } from '../form/CheckField.tsx';
import { type ParameterForm, partOf } from '../form/formWith.ts';
import { TextField } from '../form/TextField.tsx';
import { YesNoField } from '../form/YesNoField.tsx';

interface Props {
  form: ParameterForm<
    'ManageMasterUserPassword' | 'MasterUserSecretKmsKeyId' | 'RotateMasterUserPassword' | 'MasterUserPassword'
  >;
}

/** Who keeps the master password of a database that is there already, and a new one. */
export function ModifyCredentialsFields(props: Props) {
  const { control, watch, setValue, formState } = partOf(props.form);
  const isManaged = watch('ManageMasterUserPassword');
  const wasManaged = formState.defaultValues?.ManageMasterUserPassword === true;
  return (
    <SpaceBetween size="l">
      <YesNoField
        control={control}
        name="ManageMasterUserPassword"
        label="Credentials management"
        labels={{ yes: 'Managed in AWS Secrets Manager', no: 'Self managed' }}
        descriptions={{
          yes: 'RDS makes a password, keeps it as a secret and rotates it.',
          no: 'You keep the password.',
        }}
        onChosen={(managed) =>
          setValue(managed ? 'MasterUserPassword' : 'RotateMasterUserPassword', managed ? '' : false)
        }
      />
      {isManaged && !wasManaged && (
        <TextField
          control={control}
          name="MasterUserSecretKmsKeyId"
          description="Leave empty for the default key of Secrets Manager."
        />
      )}
      {isManaged && wasManaged && (
        <CheckField
          control={control}
          name="RotateMasterUserPassword"
          description="RDS makes a new one, and the present one is not valid any more. Needs Apply immediately."
        />
      )}
      {!isManaged && (
        <TextField
          control={control}
          name="MasterUserPassword"
          label="New master password"
          type="password"
          description={
            wasManaged ? 'Needed, since nobody knows the one that RDS made.' : 'Leave empty to keep the present one.'
          }
        />
      )}
    </SpaceBetween>
  );
}
