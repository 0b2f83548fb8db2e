import { toModifyClusterInput } from '@rds-console/contract/modifyInput';
import type { DBCluster, DBEngineVersion, DBInstance } from '@rds-console/contract/rows';
import { type CreateClusterValues, createClusterDefaults } from './createClusterForm.ts';

/**
 * The wizard's first values for a cluster like one that is there: its settings, without its names and password.
 *
 * @param writer whose class and zone settings the new instances get; undefined where the cluster has none
 * @param versions what RDS offers now; where the version is not among them any more, the last one is taken
 */
export function likeCluster(
  cluster: DBCluster,
  writer: DBInstance | undefined,
  versions: readonly DBEngineVersion[],
): CreateClusterValues {
  const { Engine = '', TagList = [], DBClusterMembers = [] } = cluster;
  const first = createClusterDefaults(Engine);
  const settings = toModifyClusterInput({ ...cluster, PendingModifiedValues: undefined });
  const names = Object.keys(first);
  const same = Object.entries(settings).filter(([name, value]) => names.includes(name) && value !== undefined);
  const offered = versions.filter((version) => version.Engine === Engine).map(({ EngineVersion }) => EngineVersion);
  return {
    ...first,
    ...Object.fromEntries(same),
    Engine,
    EngineVersion: offered.includes(cluster.EngineVersion) ? cluster.EngineVersion : offered.at(-1),
    PresetEngine: Engine,
    PresetUseCase: 'dev-test',
    DBClusterIdentifier: '',
    DBInstanceIdentifier: '',
    DBInstanceClass: cluster.DBClusterInstanceClass ?? writer?.DBInstanceClass ?? '',
    CreateReplica: !cluster.DBClusterInstanceClass && DBClusterMembers.length > 1,
    DBParameterGroupName: cluster.DBClusterInstanceClass
      ? ''
      : (writer?.DBParameterGroups?.[0]?.DBParameterGroupName ?? ''),
    PubliclyAccessible: cluster.PubliclyAccessible ?? writer?.PubliclyAccessible ?? false,
    AutoMinorVersionUpgrade: cluster.AutoMinorVersionUpgrade ?? writer?.AutoMinorVersionUpgrade ?? true,
    PromotionTier: writer?.PromotionTier ?? 1,
    DBSubnetGroupName: cluster.DBSubnetGroup ?? '',
    MasterUsername: cluster.MasterUsername ?? '',
    MasterUserPassword: '',
    DatabaseName: cluster.DatabaseName ?? '',
    StorageEncrypted: cluster.StorageEncrypted ?? false,
    KmsKeyId: cluster.KmsKeyId ?? '',
    // Names that begin with aws: are kept for AWS.
    Tags: TagList.flatMap(({ Key = '', Value = '' }) => (Key.startsWith('aws:') ? [] : [{ Key, Value }])),
  };
}
