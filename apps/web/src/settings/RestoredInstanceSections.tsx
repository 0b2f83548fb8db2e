import SpaceBetween from '@cloudscape-design/components/space-between';
import type { restoreDBInstanceFromDBSnapshotInput } from '@rds-console/contract/snapshots';
import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { CheckField } from '../form/CheckField.tsx';
import { NumberField } from '../form/NumberField.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextListField } from '../form/TextListField.tsx';
import { YesNoField } from '../form/YesNoField.tsx';
import { hasProvisionedIops, toStorageTypeChoices, toZoneChoices, useClassChoices } from './engineChoices.ts';
import { IamAuthenticationField } from './IamAuthenticationField.tsx';
import { Section } from './Section.tsx';

/** What every restore of an instance asks for, whatever it restores from. */
type RestoredValues = Omit<
  z.input<typeof restoreDBInstanceFromDBSnapshotInput>,
  'DBInstanceIdentifier' | 'DBSnapshotIdentifier'
>;

interface Props<Values extends RestoredValues & FieldValues> {
  form: UseFormReturn<Values>;
  Engine: string | undefined;
  EngineVersion: string | undefined;
  /** The field for the new instance's identifier; the restores have it under different names. */
  identifier: ReactNode;
  /** Says where the preset value of IAM DB authentication comes from. */
  iamNote: string;
  iamUnavailable: string | undefined;
}

/** The settings of a DB instance that is restored, cut as the console cuts them. */
export function RestoredInstanceSections<Values extends RestoredValues & FieldValues>(props: Props<Values>) {
  const { Engine, EngineVersion, identifier, iamNote, iamUnavailable } = props;
  // A form with more fields than these is one of these: only the names below are touched.
  const form = props.form as unknown as UseFormReturn<RestoredValues>;
  const { control } = form;
  const [DBInstanceClass, StorageType, MultiAZ] = form.watch(['DBInstanceClass', 'StorageType', 'MultiAZ']);
  const { classChoices, options, isFetching } = useClassChoices(Engine, EngineVersion);

  return (
    <SpaceBetween size="l">
      <Section title="Instance specifications">
        <SelectField
          control={control}
          name="DBInstanceClass"
          label="DB instance class"
          choices={classChoices}
          loading={isFetching}
          placeholder="The same as the source’s"
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
          choices={toStorageTypeChoices(options, DBInstanceClass || options[0]?.DBInstanceClass)}
        />
        {hasProvisionedIops(StorageType) && (
          <NumberField control={control} name="Iops" label="Provisioned IOPS" unit="IOPS" />
        )}
      </Section>
      <Section title="Settings">{identifier}</Section>
      <Section title="Network & Security">
        <YesNoField control={control} name="PubliclyAccessible" label="Public accessibility" />
        {!MultiAZ && (
          <SelectField
            control={control}
            name="AvailabilityZone"
            label="Availability zone"
            choices={toZoneChoices(options, DBInstanceClass || options[0]?.DBInstanceClass)}
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
          note={iamNote}
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
