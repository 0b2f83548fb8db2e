import { clusterInForce, instanceInForce } from '@rds-console/contract/modifyInput';
import { clusterParameters } from '@rds-console/contract/parameters/cluster';
import { instanceParameters } from '@rds-console/contract/parameters/instance';
import type { memberParameters } from '@rds-console/contract/parameters/values';
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
  const ofWriter =
    writer &&
    describedValues<CreateClusterValues, DBInstance>(instanceParameters, instanceInForce(writer), writerParameters);
  const offered = versions.filter((version) => version.Engine === Engine).map(({ EngineVersion }) => EngineVersion);
  return {
    ...first,
    ...given(ofWriter),
    ...given(same),
    EngineVersion: offered.includes(cluster.EngineVersion) ? cluster.EngineVersion : offered.at(-1),
    PresetEngine: Engine,
    PresetUseCase: 'dev-test',
    DBClusterIdentifier: '',
    DBInstanceIdentifier: '',
    ...(cluster.DBClusterInstanceClass
      ? { CreateReplica: false, DBParameterGroupName: '' }
      : { CreateReplica: DBClusterMembers.length > 1 }),
  };
}

/** What a new writer takes from another one, where its cluster doesn't say so. */
const writerParameters = [
  'DBInstanceClass',
  'DBParameterGroupName',
  'PubliclyAccessible',
  'AutoMinorVersionUpgrade',
  'PromotionTier',
] as const satisfies readonly (typeof memberParameters)[number][];

function given(values: Partial<CreateClusterValues> = {}) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
