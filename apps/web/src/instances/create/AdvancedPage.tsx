import SpaceBetween from '@cloudscape-design/components/space-between';
import { CheckField } from '../../form/CheckField.tsx';
import { NumberField } from '../../form/NumberField.tsx';
import { SelectField } from '../../form/SelectField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { TextListField } from '../../form/TextListField.tsx';
import { YesNoField } from '../../form/YesNoField.tsx';
import { toZoneChoices, useClassChoices } from '../../settings/engineChoices.ts';
import { IamAuthenticationField } from '../../settings/IamAuthenticationField.tsx';
import { NewDatabaseSections } from '../../settings/NewDatabaseSections.tsx';
import { Section } from '../../settings/Section.tsx';
import type { CreateInstanceForm } from './createInstanceForm.ts';

interface Props {
  form: CreateInstanceForm;
  iamUnavailable: string | undefined;
}

/** Configure advanced settings: network, database options, encryption, backup, maintenance. */
export function AdvancedPage({ form, iamUnavailable }: Props) {
  const { control } = form;
  const [Engine, EngineVersion, DBInstanceClass, MultiAZ] = form.watch([
    'Engine',
    'EngineVersion',
    'DBInstanceClass',
    'MultiAZ',
  ]);
  const { options } = useClassChoices(Engine, EngineVersion);
  const ofClass = options.find((option) => option.DBInstanceClass === DBInstanceClass);

  return (
    <SpaceBetween size="l">
      <Section
        title="Network & Security"
        description="The instance goes into the default VPC and its default subnet group."
      >
        <YesNoField
          control={control}
          name="PubliclyAccessible"
          label="Public accessibility"
          descriptions={{ yes: 'Can be reached from outside the VPC.', no: 'Can be reached from within the VPC only.' }}
        />
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
        {!Engine.startsWith('sqlserver') && (
          <TextField control={control} name="DBName" label="Database name" constraintText={emptyNameMeans(Engine)} />
        )}
        <NumberField control={control} name="Port" label="Database port" constraintText="1150 to 65535." />
        <CheckField control={control} name="CopyTagsToSnapshot" label="Copy tags to snapshots" />
        <IamAuthenticationField
          control={control}
          name="EnableIAMDatabaseAuthentication"
          unavailableBecause={iamUnavailable}
          unavailableValue={false}
        />
      </Section>
      <NewDatabaseSections
        form={form}
        leastRetention={0}
        encryptionUnavailable={
          ofClass?.SupportsStorageEncryption === false ? `${DBInstanceClass} does not support encryption.` : undefined
        }
      />
    </SpaceBetween>
  );
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html, DBName */
function emptyNameMeans(Engine: string) {
  if (Engine === 'postgres') return 'Empty: a database called postgres.';
  return Engine.startsWith('oracle') ? 'The Oracle system ID. Empty: ORCL.' : 'Empty: no database is created.';
}
