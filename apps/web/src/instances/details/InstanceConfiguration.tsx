import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { instanceIamAuthentication } from '@rds-console/contract/iamAuthentication';
import type { DBInstance } from '@rds-console/contract/rows';
import { sectionItems, settingItems } from '../../databases/settingItems.ts';
import { ExplainedIamAuthentication } from '../../iam/ExplainedIamAuthentication.tsx';
import { Copyable } from '../../page/Copyable.tsx';
import { GroupLink } from '../../page/GroupLink.tsx';
import { Section } from '../../page/Section.tsx';
import { useCurrentResource } from '../../resource/resourcePages.tsx';
import { engineName } from '../../text/engineName.ts';
import { settingText } from '../../text/settingText.ts';
import { localTime } from '../../text/times.ts';
import { dbInstance } from '../dbInstance.ts';

/** The tab on how the DB instance is set up. */
export function InstanceConfiguration() {
  const instance = useCurrentResource(dbInstance);
  return (
    <SpaceBetween size="l">
      <Section title="Configuration">
        <KeyValuePairs columns={3} items={configurationOf(instance)} />
      </Section>
      <Section title="Instance class and storage">
        <KeyValuePairs columns={3} items={storageOf(instance)} />
      </Section>
      <Section title="Monitoring">
        <KeyValuePairs columns={3} items={monitoringOf(instance)} />
      </Section>
    </SpaceBetween>
  );
}

function configurationOf(instance: DBInstance): KeyValuePairsProps.Item[] {
  return [
    {
      label: 'DB instance identifier',
      value: <Copyable text={instance.DBInstanceIdentifier} what="DB instance identifier" />,
    },
    { label: 'Resource ID', value: <Copyable text={instance.DbiResourceId} what="resource ID" /> },
    { label: 'ARN', value: <Copyable text={instance.DBInstanceArn} what="ARN" /> },
    ...(instance.DBClusterIdentifier
      ? [
          {
            label: 'DB cluster',
            value: <Link href={`/clusters/${instance.DBClusterIdentifier}`}>{instance.DBClusterIdentifier}</Link>,
          },
        ]
      : []),
    { label: 'DB engine', value: `${engineName(instance.Engine)} ${instance.EngineVersion}` },
    ...settingItems(instance, 'LicenseModel'),
    { label: 'Created', value: localTime(instance.InstanceCreateTime) },
    ...settingItems(instance, 'DBName'),
    { label: 'Master username', value: <Copyable text={instance.MasterUsername} what="master username" /> },
    {
      label: 'Master user secret',
      value: <Copyable text={instance.MasterUserSecret?.SecretArn} what="ARN of the master user secret" />,
    },
    {
      label: 'IAM DB authentication',
      value: (
        <ExplainedIamAuthentication
          state={instanceIamAuthentication(instance)}
          Engine={instance.Engine}
          EngineVersion={instance.EngineVersion}
          classes={[instance.DBInstanceClass]}
        />
      ),
    },
    {
      label: 'DB parameter group',
      value: (
        <GroupLink
          kind="parameter group"
          name={instance.DBParameterGroups[0]?.DBParameterGroupName}
          status={instance.DBParameterGroups[0]?.ParameterApplyStatus}
        />
      ),
    },
    {
      label: 'Option group',
      value: (
        <GroupLink
          kind="option group"
          name={instance.OptionGroupMemberships[0]?.OptionGroupName}
          status={instance.OptionGroupMemberships[0]?.Status}
        />
      ),
    },
    ...settingItems(instance, 'DeletionProtection'),
  ];
}

function storageOf(instance: DBInstance): KeyValuePairsProps.Item[] {
  const isMember = Boolean(instance.DBClusterIdentifier);
  return [
    { label: 'Class', value: settingText('DBInstanceClass', instance.DBInstanceClass) },
    ...(instance.ProcessorFeatures?.length ? settingItems(instance, 'ProcessorFeatures') : []),
    { label: 'Multi-AZ', value: settingText('MultiAZ', instance.MultiAZ) },
    ...(isMember
      ? [
          {
            label: 'Failover priority',
            value: instance.PromotionTier === undefined ? '-' : `tier-${instance.PromotionTier}`,
          },
          { label: 'Storage', value: 'The volume of the cluster' },
        ]
      : [
          ...settingItems(instance, 'StorageType', 'AllocatedStorage'),
          {
            label: 'Storage autoscaling up to',
            value: settingText('AllocatedStorage', instance.MaxAllocatedStorage),
          },
          ...settingItems(instance, 'Iops'),
          {
            label: 'Storage throughput',
            value: instance.StorageThroughput ? `${instance.StorageThroughput} MiB/s` : '-',
          },
          ...sectionItems(instance, 'storage'),
        ]),
    ...settingItems(instance, 'StorageEncrypted'),
    { label: 'KMS key', value: <Copyable text={instance.KmsKeyId} what="KMS key" /> },
  ];
}

function monitoringOf(instance: DBInstance): KeyValuePairsProps.Item[] {
  return [
    {
      label: 'Enhanced monitoring',
      value: instance.MonitoringInterval ? `Every ${instance.MonitoringInterval} seconds` : 'No',
    },
    { label: 'Performance Insights', value: settingText('', instance.PerformanceInsightsEnabled ?? false) },
    {
      label: 'Published logs',
      value: settingText('EnabledCloudwatchLogsExports', instance.EnabledCloudwatchLogsExports),
    },
  ];
}
