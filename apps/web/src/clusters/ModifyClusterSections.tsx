import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSuspenseQuery } from '@tanstack/react-query';
import { CertificateField } from '../databaseFields/CertificateField.tsx';
import { useClassChoices, useEngineVersion } from '../databaseFields/engineChoices.ts';
import { ModifyCredentialsFields } from '../databaseFields/ModifyCredentialsFields.tsx';
import { MonitoringSection } from '../databaseFields/MonitoringSection.tsx';
import { NetworkTypeField } from '../databaseFields/NetworkTypeField.tsx';
import { WindowField } from '../databaseFields/WindowField.tsx';
import { CheckField } from '../form/CheckField.tsx';
import { ParameterField } from '../form/ParameterField.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { TextListField } from '../form/TextListField.tsx';
import { Section } from '../page/Section.tsx';
import { AuroraSpecifications } from './modify/AuroraSpecifications.tsx';
import { ClusterDatabaseOptions } from './modify/ClusterDatabaseOptions.tsx';
import type { ClusterSectionProps } from './modify/clusterSectionProps.ts';
import { MultiAzSpecifications } from './modify/MultiAzSpecifications.tsx';
import { membersQuery } from './queries.ts';

/** The settings of a DB cluster, which are those of all its members, cut as the console cuts them. */
export function ModifyClusterSections(props: ClusterSectionProps) {
  const { cluster, form, versionChoices } = props;
  const { control } = form;
  const isMultiAz = cluster.DBClusterInstanceClass !== undefined;
  const [EngineVersion, clusterClass] = form.watch(['EngineVersion', 'DBClusterInstanceClass']);
  const version = useEngineVersion(cluster.Engine, EngineVersion);
  const { options } = useClassChoices(cluster.Engine, EngineVersion);
  const { data: members } = useSuspenseQuery(membersQuery(cluster.DBClusterIdentifier));
  const classes = isMultiAz ? [clusterClass] : members.map((member) => member.DBInstanceClass);
  const classOptions = options.filter((option) => classes.includes(option.DBInstanceClass));
  const notForClass = 'Not available for the DB instance class.';

  return (
    <SpaceBetween size="l">
      <Section title="Settings">
        <SelectField
          control={control}
          name="EngineVersion"
          description="An upgrade cannot be taken back."
          choices={versionChoices}
        />
        <TextField
          control={control}
          name="NewDBClusterIdentifier"
          description="A new name changes the endpoints of the cluster."
        />
        <ModifyCredentialsFields form={form} />
      </Section>
      {isMultiAz ? <MultiAzSpecifications {...props} /> : <AuroraSpecifications {...props} version={version} />}
      <Section title="Network & Security">
        <NetworkTypeField
          control={control}
          name="NetworkType"
          DBSubnetGroupName={cluster.DBSubnetGroup}
          hasDualStack={classOptions[0]?.SupportedNetworkTypes?.includes('DUAL') === true}
        />
        <TextListField
          control={control}
          name="VpcSecurityGroupIds"
          constraintText="Security group IDs, separated by commas."
        />
        {isMultiAz && <CertificateField control={control} name="CACertificateIdentifier" version={version} />}
      </Section>
      <ClusterDatabaseOptions {...props} version={version} classes={classes} />
      <Section title="Backup">
        <ParameterField form={form} name="BackupRetentionPeriod" constraintText="1 to 35." />
        <WindowField control={control} name="PreferredBackupWindow" kind="backup" />
        <ParameterField form={form} name="CopyTagsToSnapshot" />
      </Section>
      <MonitoringSection
        form={form}
        isKeyFixed={cluster.PerformanceInsightsEnabled === true}
        unavailable={{
          insights: classOptions.some((option) => option.SupportsPerformanceInsights === false)
            ? notForClass
            : undefined,
        }}
      />
      <Section title="Maintenance">
        {isMultiAz && <CheckField control={control} name="AutoMinorVersionUpgrade" />}
        <WindowField
          control={control}
          name="PreferredMaintenanceWindow"
          kind="maintenance"
          description="Set at once. Modifications that are scheduled wait for the new window."
        />
        <ParameterField
          form={form}
          name="DeletionProtection"
          description="Protects the cluster from being deleted by mistake."
        />
      </Section>
    </SpaceBetween>
  );
}
