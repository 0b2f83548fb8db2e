import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import type { z } from 'zod';
import { api, queryClient } from '../../api.ts';
import { keepCluster } from '../queries.ts';
import type { createClusterSchema } from './createClusterForm.ts';

type Checked = z.output<typeof createClusterSchema>;

/** What of a launch is done already, so that another try makes only what is missing. */
export interface LaunchProgress {
  /** The cluster, once it is made. */
  cluster?: string;
  /** The zone of its writer, once that is made; empty while RDS has not chosen one. */
  writerZone?: string | undefined;
}

/** What a launch sends; the switch goes to the cluster only. */
function toRequests(values: Checked) {
  const {
    ConfirmPassword: _confirm,
    CreateReplica,
    DBInstanceIdentifier,
    DBInstanceClass,
    PubliclyAccessible,
    AvailabilityZone,
    PromotionTier,
    AutoMinorVersionUpgrade,
    ...cluster
  } = values;
  const instance = {
    DBClusterIdentifier: cluster.DBClusterIdentifier,
    Engine: cluster.Engine,
    DBInstanceClass,
    PubliclyAccessible,
    AutoMinorVersionUpgrade,
  };
  return {
    cluster: { ...cluster, KmsKeyId: cluster.StorageEncrypted ? cluster.KmsKeyId : undefined },
    writer: { ...instance, DBInstanceIdentifier, AvailabilityZone, PromotionTier },
    replica: CreateReplica ? { ...instance, DBInstanceIdentifier: `${DBInstanceIdentifier}-reader` } : undefined,
  };
}

/**
 * Makes the cluster, its writer, and a replica in another zone where one is wanted: the calls that the RDS console makes.
 *
 * @param progress is brought up to date with each call that went well
 * @throws what RDS refused; what was made until then stays
 */
export async function launchCluster(
  values: Checked,
  progress: LaunchProgress,
  options: readonly OrderableDBInstanceOption[],
) {
  const { cluster, writer, replica } = toRequests(values);
  try {
    if (progress.cluster !== cluster.DBClusterIdentifier) {
      await keepCluster(await api.clusters.create.call(cluster));
      progress.cluster = cluster.DBClusterIdentifier;
      progress.writerZone = undefined;
    }
    if (progress.writerZone === undefined) {
      progress.writerZone = (await api.instances.create.call(writer)).AvailabilityZone ?? '';
    }
    if (replica) {
      const AvailabilityZone = otherZone(options, values, progress.writerZone);
      await api.instances.create.call({ ...replica, AvailabilityZone });
    }
  } finally {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: api.clusters.key() }),
      queryClient.invalidateQueries({ queryKey: api.instances.key() }),
    ]);
  }
}

/** A zone for the replica that is not the writer's. */
function otherZone(
  options: readonly OrderableDBInstanceOption[],
  { DBInstanceClass, AvailabilityZone }: Checked,
  writerZone: string,
) {
  const zones = options.find((option) => option.DBInstanceClass === DBInstanceClass)?.AvailabilityZones ?? [];
  return zones.find(({ Name }) => Name !== (writerZone || AvailabilityZone))?.Name;
}
