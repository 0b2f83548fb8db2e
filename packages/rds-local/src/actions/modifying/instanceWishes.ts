import type { DBInstance, ModifyDBInstanceMessage, PendingModifiedValues } from '@aws-sdk/client-rds';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import { checkCapabilities } from '../rules/checkCapabilities.ts';
import { checkMasterUserPassword } from '../rules/checkCredentials.ts';
import { checkDBInstanceClass, checkEngine, checkEngineVersion, checkLicenseModel } from '../rules/checkEngine.ts';
import { checkInstanceIdFree } from '../rules/checkFree.ts';
import { checkIamAvailable } from '../rules/checkIam.ts';
import { checkIdentifier, DATABASE_IDENTIFIER_LENGTH } from '../rules/checkIdentifier.ts';
import { checkCertificateAuthority } from '../rules/checkMonitoring.ts';
import { checkPort, checkRetention } from '../rules/checkNumbers.ts';
import { checkSubnetGroup } from '../rules/checkPlacement.ts';
import { checkProcessor, checkProcessorSaid } from '../rules/checkProcessor.ts';
import { checkReplicasBackedUp } from '../rules/checkReplicasBackedUp.ts';
import { checkUpgrade } from '../rules/checkUpgrade.ts';
import { logExportWishes } from './logExportWishes.ts';
import { storageWishes } from './storageWishes.ts';

/**
 * What a request wants of the settings that PendingModifiedValues has, checked, under the names that it has there.
 * A value that the instance has already is among them: asking for it takes back a change that waits.
 *
 * @throws RdsError when RDS would refuse one of them
 */
export function instanceWishes(
  region: Region,
  value: DBInstance,
  input: ModifyDBInstanceMessage,
): PendingModifiedValues {
  const engine = checkEngine(value.Engine);
  const waiting = value.PendingModifiedValues ?? {};
  const wishes: PendingModifiedValues = {};

  if (input.EngineVersion !== undefined) {
    wishes.EngineVersion = checkUpgrade(
      engine.Engine,
      value.EngineVersion ?? '',
      input.EngineVersion,
      input.AllowMajorVersionUpgrade,
    );
  }
  const EngineVersion = wishes.EngineVersion ?? waiting.EngineVersion ?? value.EngineVersion ?? '';
  const DBInstanceClass = input.DBInstanceClass ?? waiting.DBInstanceClass ?? value.DBInstanceClass;
  if (input.LicenseModel !== undefined) wishes.LicenseModel = checkLicenseModel(engine, input.LicenseModel);
  const option = checkDBInstanceClass(
    engine,
    EngineVersion,
    DBInstanceClass,
    wishes.LicenseModel ?? value.LicenseModel ?? '',
  );
  checkCapabilities(DBInstanceClass, option, {
    MultiAZ: input.MultiAZ ?? waiting.MultiAZ ?? value.MultiAZ,
    StorageEncrypted: value.StorageEncrypted,
    MonitoringInterval: input.MonitoringInterval ?? value.MonitoringInterval,
    EnablePerformanceInsights: input.EnablePerformanceInsights ?? value.PerformanceInsightsEnabled,
  });
  wishes.DBInstanceClass = input.DBInstanceClass;
  Object.assign(wishes, storageWishes(value, input, { Engine: engine.Engine, EngineVersion, DBInstanceClass }));

  wishes.IAMDatabaseAuthenticationEnabled = input.EnableIAMDatabaseAuthentication;
  checkIam(region, value, input, EngineVersion, DBInstanceClass);

  if (input.BackupRetentionPeriod !== undefined) {
    checkRetention(input.BackupRetentionPeriod, 0);
    checkReplicasBackedUp(value, input.BackupRetentionPeriod);
    wishes.BackupRetentionPeriod = input.BackupRetentionPeriod;
  }
  wishes.MultiAZ = input.MultiAZ;
  if (input.DBPortNumber !== undefined) {
    checkPort(engine.Engine, input.DBPortNumber);
    wishes.Port = input.DBPortNumber;
  }
  if (input.MasterUserPassword !== undefined) {
    checkMasterUserPassword(engine.Engine, input.MasterUserPassword);
    wishes.MasterUserPassword = '****';
  }
  if (input.NewDBInstanceIdentifier !== undefined) {
    const id = checkIdentifier('NewDBInstanceIdentifier', input.NewDBInstanceIdentifier, DATABASE_IDENTIFIER_LENGTH);
    const isOwn = id === value.DBInstanceIdentifier || id === waiting.DBInstanceIdentifier;
    if (!isOwn) checkInstanceIdFree(region, id);
    wishes.DBInstanceIdentifier = id;
  }
  checkCertificateAuthority(input.CACertificateIdentifier);
  wishes.CACertificateIdentifier = input.CACertificateIdentifier;
  if (input.DBSubnetGroupName !== undefined) {
    wishes.DBSubnetGroupName = checkSubnetGroup(region, input.DBSubnetGroupName).DBSubnetGroupName;
  }
  const processor = waiting.ProcessorFeatures ?? value.ProcessorFeatures ?? [];
  const isOtherClass = DBInstanceClass !== (waiting.DBInstanceClass ?? value.DBInstanceClass);
  if (isOtherClass) checkProcessorSaid(input, processor);
  if (input.ProcessorFeatures?.length || input.UseDefaultProcessorFeatures) {
    wishes.ProcessorFeatures = checkProcessor(option, input, isOtherClass ? [] : processor);
  }
  wishes.MultiTenant = input.MultiTenant;
  wishes.DedicatedLogVolume = input.DedicatedLogVolume;
  const version = checkEngineVersion(engine.Engine, EngineVersion);
  wishes.PendingCloudwatchLogsExports = logExportWishes(version, input.CloudwatchLogsExportConfiguration);
  if (input.Engine !== undefined && checkEngine(input.Engine).Engine !== engine.Engine) {
    throw new RdsError(
      'InvalidParameterCombination',
      `The engine of a DB instance cannot be changed to ${input.Engine}.`,
    );
  }
  return wishes;
}

// A change of class or version also has to leave what is on, or waits to be, possible.
function checkIam(
  region: Region,
  value: DBInstance,
  input: ModifyDBInstanceMessage,
  EngineVersion: string,
  DBInstanceClass: string | undefined,
): void {
  const isAbout =
    input.EnableIAMDatabaseAuthentication !== undefined ||
    input.DBInstanceClass !== undefined ||
    input.EngineVersion !== undefined;
  const decider = value.DBClusterIdentifier ? region.clusters.get(value.DBClusterIdentifier)?.value : value;
  const isOn =
    input.EnableIAMDatabaseAuthentication ??
    (decider?.PendingModifiedValues?.IAMDatabaseAuthenticationEnabled || decider?.IAMDatabaseAuthenticationEnabled);
  if (isAbout && isOn) checkIamAvailable(value.Engine ?? '', EngineVersion, DBInstanceClass);
}
