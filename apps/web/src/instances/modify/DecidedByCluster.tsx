import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import { clusterSettingsInForce } from '@rds-console/contract/modifyInput';
import { labelOf } from '@rds-console/contract/parameters/labels';
import type { DBInstance } from '@rds-console/contract/rows';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { Section } from '../../page/Section.tsx';
import { settingText } from '../../text/settingText.ts';

/** What a cluster decides for its members, which an instance shows and cannot change. */
const decided = [
  'EngineVersion',
  'EnableIAMDatabaseAuthentication',
  'StorageType',
  'Port',
  'VpcSecurityGroupIds',
  'ManageMasterUserPassword',
  'BackupRetentionPeriod',
  'PreferredBackupWindow',
  'CopyTagsToSnapshot',
  'EnableCloudwatchLogsExports',
  'DatabaseInsightsMode',
  'DeletionProtection',
] as const;

/** Tells the values that the cluster of a member decides, and leads to where they are changed. */
export function DecidedByCluster({ instance: { DBClusterIdentifier = '' } }: { instance: DBInstance }) {
  const { data: cluster } = useQuery(api.clusters.get.queryOptions({ input: { DBClusterIdentifier } }));
  const values = cluster && clusterSettingsInForce(cluster);
  return (
    <Section
      title={`Decided by the cluster ${DBClusterIdentifier}`}
      description={
        <>
          These hold for all instances of the cluster.{' '}
          <Link href={`/clusters/${DBClusterIdentifier}/modify`}>Modify the cluster</Link> to change them.
        </>
      }
    >
      <KeyValuePairs
        columns={4}
        items={decided.map((name) => ({
          label: labelOf(name),
          value: values ? settingText(name, values[name]) : '-',
        }))}
      />
    </Section>
  );
}
