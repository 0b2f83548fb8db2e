import SpaceBetween from '@cloudscape-design/components/space-between';
import { CheckField } from '../../form/CheckField.tsx';
import { NumberField } from '../../form/NumberField.tsx';
import { SelectField } from '../../form/SelectField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { TextListField } from '../../form/TextListField.tsx';
import { YesNoField } from '../../form/YesNoField.tsx';
import { toZoneChoices, useClassChoices } from '../../settings/engineChoices.ts';
import { failoverPriorities } from '../../settings/failoverPriorities.ts';
import { IamAuthenticationField } from '../../settings/IamAuthenticationField.tsx';
import { NewDatabaseSections } from '../../settings/NewDatabaseSections.tsx';
import { Section } from '../../settings/Section.tsx';
import type { CreateClusterForm } from './createClusterForm.ts';

interface Props {
  form: CreateClusterForm;
  /** Once the cluster is made, only its instances are asked for. */
  isClusterMade: boolean;
  iamUnavailable: string | undefined;
}

/** Configure advanced settings of an Aurora cluster. */
export function ClusterAdvancedPage({ form, isClusterMade, iamUnavailable }: Props) {
  const { control } = form;
  const [Engine, EngineVersion, DBInstanceClass] = form.watch(['Engine', 'EngineVersion', 'DBInstanceClass']);
  const { options } = useClassChoices(Engine, EngineVersion);

  return (
    <SpaceBetween size="l">
      <Section
        title="Network & Security"
        description="The cluster goes into the default VPC and its default subnet group."
      >
        <YesNoField
          control={control}
          name="PubliclyAccessible"
          label="Public accessibility"
          descriptions={{ yes: 'Can be reached from outside the VPC.', no: 'Can be reached from within the VPC only.' }}
        />
        <SelectField
          control={control}
          name="AvailabilityZone"
          label="Availability zone"
          choices={toZoneChoices(options, DBInstanceClass)}
        />
        {!isClusterMade && (
          <TextListField
            control={control}
            name="VpcSecurityGroupIds"
            label="VPC security groups"
            constraintText="Security group IDs, separated by commas. None: the VPC’s default group."
          />
        )}
      </Section>
      {!isClusterMade && <DatabaseOptions form={form} iamUnavailable={iamUnavailable} />}
      <Section title="Failover">
        <SelectField
          control={control}
          name="PromotionTier"
          label="Failover priority"
          description="Which replica becomes the writer when the writer fails: the one of the lowest tier."
          choices={failoverPriorities}
          parse={Number}
        />
      </Section>
      {isClusterMade ? (
        <Section title="Maintenance">
          <YesNoField
            control={control}
            name="AutoMinorVersionUpgrade"
            label="Auto minor version upgrade"
            labels={{ yes: 'Enable auto minor version upgrade', no: 'Disable' }}
          />
        </Section>
      ) : (
        <NewDatabaseSections form={form} leastRetention={1} />
      )}
    </SpaceBetween>
  );
}

function DatabaseOptions({ form, iamUnavailable }: Omit<Props, 'isClusterMade'>) {
  const { control } = form;
  const Engine = form.watch('Engine');
  return (
    <Section title="Database options">
      <TextField
        control={control}
        name="DBClusterIdentifier"
        label="DB cluster identifier"
        description="The name of the cluster, and part of its endpoints."
        constraintText="1 to 63 letters, digits and hyphens, beginning with a letter."
      />
      <TextField
        control={control}
        name="DatabaseName"
        label="Database name"
        constraintText={
          Engine === 'aurora-postgresql' ? 'Empty: a database called postgres.' : 'Empty: no database is created.'
        }
      />
      <NumberField control={control} name="Port" label="Database port" constraintText="1150 to 65535." />
      <CheckField control={control} name="CopyTagsToSnapshot" label="Copy tags to snapshots" />
      <IamAuthenticationField
        control={control}
        name="EnableIAMDatabaseAuthentication"
        note="Set for the cluster; all its instances follow."
        unavailableBecause={iamUnavailable}
        unavailableValue={false}
      />
    </Section>
  );
}
