import SpaceBetween from '@cloudscape-design/components/space-between';
import type { restoreDBInstanceToPointInTimeInput } from '@rds-console/contract/instances';
import type { DBInstance } from '@rds-console/contract/rows';
import type { UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { CheckField } from '../form/CheckField.tsx';
import { NumberField } from '../form/NumberField.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { TextListField } from '../form/TextListField.tsx';
import { YesNoField } from '../form/YesNoField.tsx';
import { hasProvisionedIops, toStorageTypeChoices, toZoneChoices, useClassChoices } from '../settings/engineChoices.ts';
import { IamAuthenticationField } from '../settings/IamAuthenticationField.tsx';
import { RestoreTimeField } from '../settings/RestoreTimeField.tsx';
import type { RestorableTimes } from '../settings/restorableTimes.ts';
import { Section } from '../settings/Section.tsx';

interface Props {
  source: DBInstance;
  form: UseFormReturn<z.input<typeof restoreDBInstanceToPointInTimeInput>>;
  times: RestorableTimes;
  iamUnavailable: string | undefined;
}

/** When to restore to, and the settings of the new DB instance. */
export function RestoreInstanceSections({ source, form, times, iamUnavailable }: Props) {
  const { control } = form;
  const [DBInstanceClass, StorageType, MultiAZ] = form.watch(['DBInstanceClass', 'StorageType', 'MultiAZ']);
  const { classChoices, options, isFetching } = useClassChoices(source.Engine, source.EngineVersion);

  return (
    <SpaceBetween size="l">
      <Section title="Restore time">
        <RestoreTimeField control={control} name="RestoreTime" latestName="UseLatestRestorableTime" times={times} />
      </Section>
      <Section title="Instance specifications">
        <SelectField
          control={control}
          name="DBInstanceClass"
          label="DB instance class"
          choices={classChoices}
          loading={isFetching}
          filtering
        />
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
        {hasProvisionedIops(StorageType) && (
          <NumberField control={control} name="Iops" label="Provisioned IOPS" unit="IOPS" />
        )}
      </Section>
      <Section title="Settings">
        <TextField
          control={control}
          name="TargetDBInstanceIdentifier"
          label="DB instance identifier"
          description="The name of the new instance."
          constraintText="1 to 63 letters, digits and hyphens, beginning with a letter."
        />
      </Section>
      <Section title="Network & Security">
        <YesNoField control={control} name="PubliclyAccessible" label="Public accessibility" />
        {!MultiAZ && (
          <SelectField
            control={control}
            name="AvailabilityZone"
            label="Availability zone"
            choices={toZoneChoices(options, DBInstanceClass)}
          />
        )}
        <TextListField
          control={control}
          name="VpcSecurityGroupIds"
          label="VPC security groups"
          constraintText="Security group IDs, separated by commas. None: the VPC’s default group."
        />
      </Section>
      <Section title="Database options">
        <NumberField control={control} name="Port" label="Database port" />
        <CheckField control={control} name="CopyTagsToSnapshot" label="Copy tags to snapshots" />
        <IamAuthenticationField
          control={control}
          name="EnableIAMDatabaseAuthentication"
          note={`Source: ${source.IAMDatabaseAuthenticationEnabled ? 'Yes' : 'No'}. Preset from the DB instance ${source.DBInstanceIdentifier}.`}
          unavailableBecause={iamUnavailable}
          unavailableValue={false}
        />
      </Section>
      <Section title="Maintenance">
        <YesNoField control={control} name="AutoMinorVersionUpgrade" label="Auto minor version upgrade" />
        <CheckField
          control={control}
          name="DeletionProtection"
          label="Enable deletion protection"
          description="Protects the new instance from being deleted by mistake."
        />
      </Section>
    </SpaceBetween>
  );
}
