import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ParameterForm, partOf } from '../form/formWith.ts';
import { ParameterField } from '../form/ParameterField.tsx';
import { TextField } from '../form/TextField.tsx';
import { YesNoField } from '../form/YesNoField.tsx';
import { Section } from '../page/Section.tsx';
import { TagsField } from '../tags/TagsField.tsx';
import { WindowField } from './WindowField.tsx';

interface Props {
  form: ParameterForm<
    | 'StorageEncrypted'
    | 'KmsKeyId'
    | 'BackupRetentionPeriod'
    | 'PreferredBackupWindow'
    | 'AutoMinorVersionUpgrade'
    | 'PreferredMaintenanceWindow'
    | 'DeletionProtection'
    | 'Tags'
  >;
  /** Days from which backups are kept; 0 where they can be turned off. */
  minRetention: 0 | 1;
  /** Whether a key can be chosen. */
  hasKey: boolean;
  /** Why storage cannot be encrypted, where it cannot. */
  encryptionUnavailable?: string | undefined;
}

/** Encryption, backups, maintenance and tags of a new instance or cluster. */
export function NewDatabaseSections(props: Props) {
  const { control } = partOf(props.form);
  const { minRetention, hasKey, encryptionUnavailable } = props;
  return (
    <SpaceBetween size="l">
      <Section title="Encryption">
        <YesNoField
          control={control}
          name="StorageEncrypted"
          label="Enable encryption"
          description="Can be chosen at creation only."
          disabledReason={encryptionUnavailable}
          disabledValue={false}
        />
        {hasKey && (
          <TextField
            control={control}
            name="KmsKeyId"
            constraintText="ARN, ID or alias of a KMS key. Empty: the account’s default key for RDS."
          />
        )}
      </Section>
      <Section title="Backup">
        <ParameterField
          form={props.form}
          name="BackupRetentionPeriod"
          constraintText={
            minRetention === 0
              ? '0 to 35. 0 turns automated backups off, and restoring to a point in time with them.'
              : '1 to 35.'
          }
        />
        <WindowField control={control} name="PreferredBackupWindow" kind="backup" mayHaveNoPreference />
      </Section>
      <Section title="Maintenance">
        <ParameterField form={props.form} name="AutoMinorVersionUpgrade" />
        <WindowField control={control} name="PreferredMaintenanceWindow" kind="maintenance" mayHaveNoPreference />
        <ParameterField
          form={props.form}
          name="DeletionProtection"
          description="Protects the database from being deleted by mistake."
        />
      </Section>
      <Section title="Tags">
        <TagsField form={props.form} />
      </Section>
    </SpaceBetween>
  );
}
