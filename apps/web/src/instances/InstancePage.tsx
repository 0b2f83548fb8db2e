import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { instanceIamAuthentication } from '@rds-console/contract/iamAuthentication';
import type { DBInstance } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Copyable } from '../settings/Copyable.tsx';
import { IamAuthentication } from '../settings/IamAuthentication.tsx';
import { PendingModifications } from '../settings/PendingModifications.tsx';
import { Section } from '../settings/Section.tsx';
import { Status } from '../settings/Status.tsx';
import { TagList } from '../settings/TagList.tsx';
import { localTime } from '../settings/times.ts';
import { engineName, settingText } from '../settings/words.ts';
import { throwIfGone } from '../shell/throwIfGone.ts';
import { InstanceActions } from './InstanceActions.tsx';
import { instanceQuery } from './queries.ts';

/** The details of one DB instance. */
export function InstancePage() {
  const { DBInstanceIdentifier = '' } = useParams({ strict: false });
  const { data: instance, error, isFetching, refetch } = useSuspenseQuery(instanceQuery(DBInstanceIdentifier));
  throwIfGone(error);

  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button iconName="refresh" ariaLabel="Refresh" loading={isFetching} onClick={() => void refetch()} />
              <InstanceActions instance={instance} />
            </SpaceBetween>
          }
        >
          {instance.DBInstanceIdentifier}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <PendingModifications
          pending={instance.PendingModifiedValues}
          maintenanceWindow={instance.PreferredMaintenanceWindow}
        />
        <Summary instance={instance} />
        <Connect instance={instance} />
        <Configuration instance={instance} />
        <MaintenanceAndBackups instance={instance} />
        <TagList tags={instance.TagList} />
      </SpaceBetween>
    </ContentLayout>
  );
}

function Summary({ instance }: { instance: DBInstance }) {
  return (
    <Section title="Summary">
      <KeyValuePairs
        columns={4}
        items={[
          { label: 'Status', value: <Status status={instance.DBInstanceStatus} /> },
          { label: 'IAM DB authentication', value: <IamAuthentication state={instanceIamAuthentication(instance)} /> },
          { label: 'Engine', value: `${engineName(instance.Engine)} ${instance.EngineVersion ?? ''}` },
          { label: 'Class', value: instance.DBInstanceClass ?? '-' },
        ]}
      />
    </Section>
  );
}

function Connect({ instance }: { instance: DBInstance }) {
  const address = instance.Endpoint?.Address;
  return (
    <Section title="Connect">
      <KeyValuePairs
        columns={3}
        items={[
          {
            label: 'Endpoint',
            value: address ? (
              <Copyable text={address} what="endpoint" />
            ) : (
              'Not assigned yet: the instance is being created'
            ),
          },
          { label: 'Port', value: settingText('Port', instance.Endpoint?.Port) },
          { label: 'Publicly accessible', value: settingText('PubliclyAccessible', instance.PubliclyAccessible) },
        ]}
      />
    </Section>
  );
}

function Configuration({ instance }: { instance: DBInstance }) {
  return (
    <Section title="Details">
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'Resource ID', value: <Copyable text={instance.DbiResourceId} what="resource ID" /> },
          { label: 'ARN', value: <Copyable text={instance.DBInstanceArn} what="ARN" /> },
          { label: 'Created', value: localTime(instance.InstanceCreateTime) },
          ...(instance.DBClusterIdentifier
            ? [
                {
                  label: 'DB cluster',
                  value: <Link href={`/clusters/${instance.DBClusterIdentifier}`}>{instance.DBClusterIdentifier}</Link>,
                },
              ]
            : [
                {
                  label: 'Storage',
                  value: `${instance.StorageType} · ${settingText('AllocatedStorage', instance.AllocatedStorage)}`,
                },
                { label: 'Provisioned IOPS', value: settingText('Iops', instance.Iops) },
              ]),
          { label: 'Database name', value: settingText('DBName', instance.DBName) },
          { label: 'Master username', value: settingText('MasterUsername', instance.MasterUsername) },
          { label: 'Multi-AZ', value: settingText('MultiAZ', instance.MultiAZ) },
          { label: 'Availability zone', value: settingText('AvailabilityZone', instance.AvailabilityZone) },
          { label: 'Encryption', value: settingText('StorageEncrypted', instance.StorageEncrypted) },
          { label: 'VPC', value: settingText('VpcId', instance.DBSubnetGroup?.VpcId) },
          { label: 'Subnet group', value: settingText('DBSubnetGroupName', instance.DBSubnetGroup?.DBSubnetGroupName) },
          {
            label: 'VPC security groups',
            value: settingText(
              'VpcSecurityGroupIds',
              instance.VpcSecurityGroups?.map((it) => `${it.VpcSecurityGroupId} (${it.Status})`),
            ),
          },
          {
            label: 'DB parameter group',
            value: settingText(
              'DBParameterGroupName',
              instance.DBParameterGroups?.map((it) => `${it.DBParameterGroupName} (${it.ParameterApplyStatus})`),
            ),
          },
          {
            label: 'Option group',
            value: settingText(
              'OptionGroupName',
              instance.OptionGroupMemberships?.map((it) => `${it.OptionGroupName} (${it.Status})`),
            ),
          },
          { label: 'License model', value: settingText('LicenseModel', instance.LicenseModel) },
        ]}
      />
    </Section>
  );
}

function MaintenanceAndBackups({ instance }: { instance: DBInstance }) {
  return (
    <Section title="Maintenance and backups">
      <KeyValuePairs
        columns={3}
        items={[
          {
            label: 'Maintenance window',
            value: settingText('PreferredMaintenanceWindow', instance.PreferredMaintenanceWindow),
          },
          {
            label: 'Auto minor version upgrade',
            value: settingText('AutoMinorVersionUpgrade', instance.AutoMinorVersionUpgrade),
          },
          { label: 'Deletion protection', value: settingText('DeletionProtection', instance.DeletionProtection) },
          { label: 'Backup window', value: settingText('PreferredBackupWindow', instance.PreferredBackupWindow) },
          {
            label: 'Backup retention period',
            value: settingText('BackupRetentionPeriod', instance.BackupRetentionPeriod),
          },
          { label: 'Latest restorable time', value: localTime(instance.LatestRestorableTime) },
          { label: 'Copy tags to snapshots', value: settingText('CopyTagsToSnapshot', instance.CopyTagsToSnapshot) },
        ]}
      />
    </Section>
  );
}
