import SpaceBetween from '@cloudscape-design/components/space-between';
import type { modifyDBInstanceInput } from '@rds-console/contract/instances';
import type { DBInstance } from '@rds-console/contract/rows';
import type { UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { CheckField } from '../form/CheckField.tsx';
import { NumberField } from '../form/NumberField.tsx';
import { type Choice, SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { TextListField } from '../form/TextListField.tsx';
import { YesNoField } from '../form/YesNoField.tsx';
import { hasProvisionedIops, toStorageTypeChoices, useClassChoices } from '../settings/engineChoices.ts';
import { failoverPriorities } from '../settings/failoverPriorities.ts';
import { IamAuthenticationField } from '../settings/IamAuthenticationField.tsx';
import { iamUnavailableBecause } from '../settings/iamAvailability.ts';
import { pendingIamNote } from '../settings/pendingIamNote.ts';
import { Section } from '../settings/Section.tsx';
import { WindowField } from '../settings/WindowField.tsx';

interface Props {
  instance: DBInstance;
  form: UseFormReturn<z.input<typeof modifyDBInstanceInput>>;
  versionChoices: Choice[];
}

/** The settings of a DB instance, cut as the console cuts them. What the cluster decides for its members is not here. */
export function ModifyInstanceSections({ instance, form, versionChoices }: Props) {
  const { control } = form;
  const isMember = Boolean(instance.DBClusterIdentifier);
  const [EngineVersion, DBInstanceClass, StorageType] = form.watch(['EngineVersion', 'DBInstanceClass', 'StorageType']);
  const { classChoices, options, isFetching } = useClassChoices(instance.Engine, EngineVersion);
  const iamUnavailable = iamUnavailableBecause(options, {
    Engine: instance.Engine,
    EngineVersion,
    classes: [DBInstanceClass],
  });

  return (
    <SpaceBetween size="l">
      <Section title="Instance specifications">
        {!isMember && (
          <SelectField control={control} name="EngineVersion" label="DB engine version" choices={versionChoices} />
        )}
        <SelectField
          control={control}
          name="DBInstanceClass"
          label="DB instance class"
          choices={classChoices}
          loading={isFetching}
          filtering
        />
        {!isMember && (
          <SpaceBetween size="l">
            <YesNoField
              control={control}
              name="MultiAZ"
              label="Multi-AZ deployment"
              labels={{ yes: 'Create a standby instance in a different zone', no: 'No' }}
            />
            <SelectField
              control={control}
              name="StorageType"
              label="Storage type"
              choices={toStorageTypeChoices(options, DBInstanceClass)}
            />
            <NumberField
              control={control}
              name="AllocatedStorage"
              label="Allocated storage"
              unit="GiB"
              constraintText="Can be increased, by at least 10 percent; not decreased."
            />
            {hasProvisionedIops(StorageType) && (
              <NumberField control={control} name="Iops" label="Provisioned IOPS" unit="IOPS" />
            )}
          </SpaceBetween>
        )}
        {isMember && (
          <SelectField
            control={control}
            name="PromotionTier"
            label="Failover priority"
            choices={failoverPriorities}
            parse={Number}
          />
        )}
      </Section>
      <Section title="Settings">
        <TextField
          control={control}
          name="NewDBInstanceIdentifier"
          label="DB instance identifier"
          description="A new name changes the endpoint, and restarts the instance."
        />
        {!isMember && (
          <TextField
            control={control}
            name="MasterUserPassword"
            label="New master password"
            type="password"
            description="Leave empty to keep the present one."
          />
        )}
      </Section>
      <Section title="Network & Security">
        <YesNoField control={control} name="PubliclyAccessible" label="Public accessibility" />
        {!isMember && (
          <TextListField
            control={control}
            name="VpcSecurityGroupIds"
            label="VPC security groups"
            constraintText="Security group IDs, separated by commas."
          />
        )}
      </Section>
      <Section title="Database options">
        {!isMember && (
          <SpaceBetween size="l">
            <NumberField
              control={control}
              name="DBPortNumber"
              label="Database port"
              description="A new port is set at once, and restarts the instance."
            />
            <CheckField control={control} name="CopyTagsToSnapshot" label="Copy tags to snapshots" />
          </SpaceBetween>
        )}
        <IamAuthenticationField
          control={control}
          name="EnableIAMDatabaseAuthentication"
          note={pendingIamNote(instance.PendingModifiedValues?.IAMDatabaseAuthenticationEnabled)}
          unavailableBecause={
            isMember
              ? `Decided by the cluster ${instance.DBClusterIdentifier}: modify the cluster to change it.`
              : iamUnavailable
          }
        />
      </Section>
      {!isMember && (
        <Section title="Backup">
          <NumberField
            control={control}
            name="BackupRetentionPeriod"
            label="Backup retention period"
            unit="days"
            constraintText="0 to 35. 0 turns automated backups off."
          />
          <WindowField control={control} name="PreferredBackupWindow" label="Backup window" kind="backup" />
        </Section>
      )}
      <Section title="Maintenance">
        <YesNoField control={control} name="AutoMinorVersionUpgrade" label="Auto minor version upgrade" />
        <WindowField
          control={control}
          name="PreferredMaintenanceWindow"
          label="Maintenance window"
          kind="maintenance"
          description="Set at once. Modifications that are scheduled wait for the new window."
        />
        {!isMember && (
          <CheckField
            control={control}
            name="DeletionProtection"
            label="Enable deletion protection"
            description="Protects the instance from being deleted by mistake."
          />
        )}
      </Section>
    </SpaceBetween>
  );
}
