import SpaceBetween from '@cloudscape-design/components/space-between';
import { orderableOption } from '@rds-console/contract/orderable';
import { appliesToInstance, type InstanceParameter } from '@rds-console/contract/parameters/instance';
import { CertificateField } from '../databaseFields/CertificateField.tsx';
import { useClassChoices, useEngineVersion } from '../databaseFields/engineChoices.ts';
import { ModifyCredentialsFields } from '../databaseFields/ModifyCredentialsFields.tsx';
import { MonitoringSection } from '../databaseFields/MonitoringSection.tsx';
import { NetworkTypeField } from '../databaseFields/NetworkTypeField.tsx';
import { SubnetGroupField } from '../databaseFields/SubnetGroupField.tsx';
import { WindowField } from '../databaseFields/WindowField.tsx';
import { ParameterField } from '../form/ParameterField.tsx';
import { SectionFields } from '../form/SectionFields.tsx';
import { TextField } from '../form/TextField.tsx';
import { TextListField } from '../form/TextListField.tsx';
import { YesNoField } from '../form/YesNoField.tsx';
import { useIamUnavailableReason } from '../iam/iamEligibility.ts';
import { Section } from '../page/Section.tsx';
import { DecidedByCluster } from './modify/DecidedByCluster.tsx';
import { InstanceDatabaseOptions } from './modify/InstanceDatabaseOptions.tsx';
import { InstanceSpecifications } from './modify/InstanceSpecifications.tsx';
import type { ModifySectionProps } from './modify/modifySectionProps.ts';

/** The settings of a DB instance, cut as the console cuts them. What the cluster decides for its members is told, not asked. */
export function ModifyInstanceSections(props: ModifySectionProps) {
  const { instance, form } = props;
  const { control } = form;
  const isMember = Boolean(instance.DBClusterIdentifier);
  const { Engine } = instance;
  const values = { ...form.watch(), Engine };
  const { EngineVersion, DBInstanceClass } = values;
  const { options, isFetching } = useClassChoices(instance.Engine, EngineVersion);
  const version = useEngineVersion(instance.Engine, EngineVersion);
  const iamUnavailable = useIamUnavailableReason({ Engine, EngineVersion, classes: [DBInstanceClass] });
  const facts = { values, option: orderableOption(options, values), iamUnavailable };
  const applies = (name: InstanceParameter) => appliesToInstance(name, facts);
  const notForClass = 'Not available for this DB instance class.';

  return (
    <SpaceBetween size="l">
      {isMember && <DecidedByCluster instance={instance} />}
      <InstanceSpecifications {...props} applies={applies} options={options} isFetching={isFetching} />
      <Section title="Settings">
        <TextField
          control={control}
          name="NewDBInstanceIdentifier"
          description="A new name changes the endpoint, and restarts the instance."
        />
        {!isMember && <ModifyCredentialsFields form={form} />}
      </Section>
      <Section title="Network & Security">
        {!isMember && (
          <SubnetGroupField
            control={control}
            name="DBSubnetGroupName"
            description="Another group moves the instance to the VPC of that group, and restarts it."
          />
        )}
        {!isMember && (
          <NetworkTypeField
            control={control}
            name="NetworkType"
            DBSubnetGroupName={form.watch('DBSubnetGroupName')}
            hasDualStack={applies('NetworkType')}
          />
        )}
        <YesNoField control={control} name="PubliclyAccessible" />
        {!isMember && <SectionFields form={form} section="network" applies={applies} />}
        {!isMember && (
          <TextListField
            control={control}
            name="VpcSecurityGroupIds"
            constraintText="Security group IDs, separated by commas."
          />
        )}
        <CertificateField control={control} name="CACertificateIdentifier" version={version} />
      </Section>
      <InstanceDatabaseOptions {...props} applies={applies} iamUnavailable={iamUnavailable} version={version} />
      {!isMember && (
        <Section title="Backup">
          <ParameterField
            form={form}
            name="BackupRetentionPeriod"
            constraintText="0 to 35. 0 turns automated backups off."
          />
          <WindowField control={control} name="PreferredBackupWindow" kind="backup" />
          <ParameterField form={form} name="CopyTagsToSnapshot" />
        </Section>
      )}
      <MonitoringSection
        form={form}
        hasMode={!isMember}
        isKeyFixed={instance.PerformanceInsightsEnabled === true}
        unavailable={{
          enhanced: applies('MonitoringInterval') ? undefined : notForClass,
          insights: applies('EnablePerformanceInsights') ? undefined : notForClass,
        }}
      />
      <Section title="Maintenance">
        <YesNoField control={control} name="AutoMinorVersionUpgrade" />
        <WindowField
          control={control}
          name="PreferredMaintenanceWindow"
          kind="maintenance"
          description="Set at once. Modifications that are scheduled wait for the new window."
        />
        {!isMember && (
          <ParameterField
            form={form}
            name="DeletionProtection"
            description="Protects the instance from being deleted by mistake."
          />
        )}
      </Section>
    </SpaceBetween>
  );
}
