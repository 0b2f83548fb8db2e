import { clusterInForce } from '@rds-console/contract/modifyInput';
import { clusterParameters } from '@rds-console/contract/parameters/cluster';
import { describedValues } from '@rds-console/contract/parameters/views';
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
  const { Engine, DBClusterMembers } = cluster;
  const first = createClusterDefaults(Engine);
  const same = describedValues<CreateClusterValues, DBCluster>(
    clusterParameters,
    clusterInForce(cluster),
    Object.keys(first),
  );
  const offered = versions.filter((version) => version.Engine === Engine).map(({ EngineVersion }) => EngineVersion);
  return {
    ...first,
    ...Object.fromEntries(Object.entries(same).filter(([, value]) => value !== undefined)),
    EngineVersion: offered.includes(cluster.EngineVersion) ? cluster.EngineVersion : offered.at(-1),
    PresetEngine: Engine,
    PresetUseCase: 'dev-test',
    DBClusterIdentifier: '',
    DBInstanceIdentifier: '',
    DBInstanceClass: cluster.DBClusterInstanceClass ?? writer?.DBInstanceClass ?? '',
    CreateReplica: !cluster.DBClusterInstanceClass && DBClusterMembers.length > 1,
    DBParameterGroupName: cluster.DBClusterInstanceClass
      ? ''
      : (writer?.DBParameterGroups[0]?.DBParameterGroupName ?? ''),
    PubliclyAccessible: cluster.PubliclyAccessible ?? writer?.PubliclyAccessible ?? false,
    AutoMinorVersionUpgrade: cluster.AutoMinorVersionUpgrade ?? writer?.AutoMinorVersionUpgrade ?? true,
    PromotionTier: writer?.PromotionTier ?? 1,
  };
}
