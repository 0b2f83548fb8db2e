import type { ClusterPendingModifiedValues, DBCluster, ModifyDBClusterMessage } from '@aws-sdk/client-rds';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import { checkStorageTypeChange } from '../validation/checkCluster.ts';
import { checkMasterUserPassword } from '../validation/checkCredentials.ts';
import { checkClusterIdFree } from '../validation/checkFree.ts';
import { checkIamAvailable } from '../validation/checkIam.ts';
import {
  checkIdentifier,
  DATABASE_IDENTIFIER_LENGTH,
  MULTI_AZ_IDENTIFIER_LENGTH,
} from '../validation/checkIdentifier.ts';
import { checkCertificateAuthority } from '../validation/checkMonitoring.ts';
import { checkMultiAzStorage } from '../validation/checkMultiAzCluster.ts';
import { checkUpgrade } from '../validation/checkUpgrade.ts';

/**
 * What a request asks for, checked, under the names that it has in PendingModifiedValues. A value that the cluster has
 * already is among them: asking for it cancels a pending change.
 *
 * @throws RdsError when RDS would refuse one of them
 */
export function requestedClusterChanges(
  region: Region,
  value: DBCluster,
  input: ModifyDBClusterMessage,
  now: number,
): ClusterPendingModifiedValues {
  const engine = value.Engine ?? '';
  const waiting = value.PendingModifiedValues ?? {};
  const requested: ClusterPendingModifiedValues = {};
  if (input.NewDBClusterIdentifier !== undefined) {
    const length = value.DBClusterInstanceClass === undefined ? DATABASE_IDENTIFIER_LENGTH : MULTI_AZ_IDENTIFIER_LENGTH;
    const id = checkIdentifier('NewDBClusterIdentifier', input.NewDBClusterIdentifier, length);
    const isOwn = id === value.DBClusterIdentifier || id === waiting.DBClusterIdentifier;
    if (!isOwn) checkClusterIdFree(region, id);
    requested.DBClusterIdentifier = id;
  }
  if (input.MasterUserPassword !== undefined) {
    checkMasterUserPassword(engine, input.MasterUserPassword);
    requested.MasterUserPassword = '****';
  }
  if (input.EngineVersion !== undefined) {
    requested.EngineVersion = checkUpgrade(
      engine,
      value.EngineVersion ?? '',
      input.EngineVersion,
      input.AllowMajorVersionUpgrade,
    );
  }
  Object.assign(requested, requestedStorage(value, input, requested.EngineVersion ?? value.EngineVersion ?? '', now));
  if (input.CACertificateIdentifier !== undefined) {
    checkCertificateAuthority(input.CACertificateIdentifier);
    const isOwn = input.CACertificateIdentifier === value.CertificateDetails?.CAIdentifier;
    requested.CertificateDetails = isOwn ? value.CertificateDetails : { CAIdentifier: input.CACertificateIdentifier };
  }
  requested.IAMDatabaseAuthenticationEnabled = input.EnableIAMDatabaseAuthentication;
  const isOn =
    input.EnableIAMDatabaseAuthentication ??
    (waiting.IAMDatabaseAuthenticationEnabled || value.IAMDatabaseAuthenticationEnabled);
  const isAbout = input.EnableIAMDatabaseAuthentication !== undefined || input.EngineVersion !== undefined;
  const EngineVersion = requested.EngineVersion ?? waiting.EngineVersion ?? value.EngineVersion ?? '';
  if (isAbout && isOn) checkIamForAll(region, value, EngineVersion);
  return requested;
}

/** The storage of a Multi-AZ DB cluster has a size and IOPS; Aurora's has a type only. */
function requestedStorage(
  value: DBCluster,
  input: ModifyDBClusterMessage,
  EngineVersion: string,
  now: number,
): Pick<ClusterPendingModifiedValues, 'AllocatedStorage' | 'StorageType' | 'Iops'> {
  if (value.DBClusterInstanceClass === undefined) {
    return input.StorageType === undefined
      ? {}
      : { StorageType: checkStorageTypeChange(value, input.StorageType, now) };
  }
  const isAbout = [input.AllocatedStorage, input.StorageType, input.Iops, input.DBClusterInstanceClass];
  if (isAbout.every((part) => part === undefined)) return {};
  const present = { ...value, ...value.PendingModifiedValues };
  if ((input.AllocatedStorage ?? 0) > 0 && (input.AllocatedStorage ?? 0) < (value.AllocatedStorage ?? 0)) {
    throw new RdsError(
      'InvalidParameterCombination',
      `Invalid storage size: ${input.AllocatedStorage} GiB. Storage can't become smaller than it is, ${value.AllocatedStorage} GiB.`,
    );
  }
  const StorageType = input.StorageType?.toLowerCase() ?? present.StorageType;
  const storage = checkMultiAzStorage(value.Engine ?? '', EngineVersion, {
    DBClusterInstanceClass: input.DBClusterInstanceClass ?? value.DBClusterInstanceClass,
    AllocatedStorage: input.AllocatedStorage ?? present.AllocatedStorage,
    StorageType,
    Iops: input.Iops ?? (StorageType === present.StorageType ? present.Iops : undefined),
  });
  return { AllocatedStorage: storage.AllocatedStorage, StorageType: storage.StorageType, Iops: storage.Iops };
}

// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAMDBAuth.Enabling.html: a cluster can have
// IAM authentication only if all its instances can.
function checkIamForAll(region: Region, value: DBCluster, EngineVersion: string): void {
  checkIamAvailable(value.Engine ?? '', EngineVersion);
  for (const { DBInstanceIdentifier = '' } of value.DBClusterMembers ?? []) {
    const member = region.instances.get(DBInstanceIdentifier)?.value;
    const classes = [member?.DBInstanceClass, member?.PendingModifiedValues?.DBInstanceClass];
    for (const each of classes) {
      if (each !== undefined) checkIamAvailable(value.Engine ?? '', EngineVersion, each);
    }
  }
}
