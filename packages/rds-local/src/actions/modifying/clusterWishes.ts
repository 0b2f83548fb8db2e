import type { ClusterPendingModifiedValues, DBCluster, ModifyDBClusterMessage } from '@aws-sdk/client-rds';
import type { Region } from '../../engine/region.ts';
import { checkClusterStorageType } from '../rules/checkCluster.ts';
import { checkMasterUserPassword } from '../rules/checkCredentials.ts';
import { checkClusterIdFree } from '../rules/checkFree.ts';
import { checkIamAvailable } from '../rules/checkIam.ts';
import { checkIdentifier, DATABASE_IDENTIFIER_LENGTH } from '../rules/checkIdentifier.ts';
import { checkCertificateAuthority } from '../rules/checkMonitoring.ts';
import { checkUpgrade } from '../rules/checkUpgrade.ts';

/**
 * What a request wants of the settings that PendingModifiedValues has, checked, under the names that it has there.
 * A value that the cluster has already is among them: asking for it takes back a change that waits.
 *
 * @throws RdsError when RDS would refuse one of them
 */
export function clusterWishes(
  region: Region,
  value: DBCluster,
  input: ModifyDBClusterMessage,
): ClusterPendingModifiedValues {
  const engine = value.Engine ?? '';
  const waiting = value.PendingModifiedValues ?? {};
  const wishes: ClusterPendingModifiedValues = {};
  if (input.NewDBClusterIdentifier !== undefined) {
    const id = checkIdentifier('NewDBClusterIdentifier', input.NewDBClusterIdentifier, DATABASE_IDENTIFIER_LENGTH);
    const isOwn = id === value.DBClusterIdentifier || id === waiting.DBClusterIdentifier;
    if (!isOwn) checkClusterIdFree(region, id);
    wishes.DBClusterIdentifier = id;
  }
  if (input.MasterUserPassword !== undefined) {
    checkMasterUserPassword(engine, input.MasterUserPassword);
    wishes.MasterUserPassword = '****';
  }
  if (input.EngineVersion !== undefined) {
    wishes.EngineVersion = checkUpgrade(
      engine,
      value.EngineVersion ?? '',
      input.EngineVersion,
      input.AllowMajorVersionUpgrade,
    );
  }
  if (input.StorageType !== undefined) wishes.StorageType = checkClusterStorageType(input.StorageType);
  if (input.CACertificateIdentifier !== undefined) {
    checkCertificateAuthority(input.CACertificateIdentifier);
    const isOwn = input.CACertificateIdentifier === value.CertificateDetails?.CAIdentifier;
    wishes.CertificateDetails = isOwn ? value.CertificateDetails : { CAIdentifier: input.CACertificateIdentifier };
  }
  wishes.IAMDatabaseAuthenticationEnabled = input.EnableIAMDatabaseAuthentication;
  const isOn =
    input.EnableIAMDatabaseAuthentication ??
    (waiting.IAMDatabaseAuthenticationEnabled || value.IAMDatabaseAuthenticationEnabled);
  const isAbout = input.EnableIAMDatabaseAuthentication !== undefined || input.EngineVersion !== undefined;
  const EngineVersion = wishes.EngineVersion ?? waiting.EngineVersion ?? value.EngineVersion ?? '';
  if (isAbout && isOn) checkIamForAll(region, value, EngineVersion);
  return wishes;
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
