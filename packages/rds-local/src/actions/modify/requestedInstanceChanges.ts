import type { DBInstance, ModifyDBInstanceMessage, PendingModifiedValues } from '@aws-sdk/client-rds';
import { INSTANCE_MODIFICATIONS } from '../../engine/instanceModifications.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import { checkCapabilities } from '../validation/checkCapabilities.ts';
import { checkMasterUserPassword } from '../validation/checkCredentials.ts';
import { checkDBInstanceClass, checkEngine, checkEngineVersion, checkLicenseModel } from '../validation/checkEngine.ts';
import { checkInstanceIdFree } from '../validation/checkFree.ts';
import { checkIamAvailable } from '../validation/checkIam.ts';
import { checkIdentifier, DATABASE_IDENTIFIER_LENGTH } from '../validation/checkIdentifier.ts';
import { checkCertificateAuthority } from '../validation/checkMonitoring.ts';
import { checkPort, checkRetention } from '../validation/checkNumbers.ts';
import { checkSubnetGroup } from '../validation/checkPlacement.ts';
import { checkProcessor, checkProcessorSaid } from '../validation/checkProcessor.ts';
import { checkReplicasBackedUp } from '../validation/checkReplicasBackedUp.ts';
import { checkUpgrade } from '../validation/checkUpgrade.ts';
import { requestedLogExports } from './requestedLogExports.ts';
import { requestedStorage } from './requestedStorage.ts';

type Facts = ReturnType<typeof checkPlatform> & { region: Region; value: DBInstance };

/**
 * How a request asks for a member of PendingModifiedValues, where it isn't by the same name and unchecked. `checkPlatform`
 * and `requestedStorage` have checked the first ones together.
 */
const REQUESTS: {
  [Member in keyof typeof INSTANCE_MODIFICATIONS]?: (
    input: ModifyDBInstanceMessage,
    facts: Facts & { storage: ReturnType<typeof requestedStorage> },
  ) => PendingModifiedValues[Member];
} = {
  EngineVersion: (_input, { requested }) => requested.EngineVersion,
  LicenseModel: (_input, { requested }) => requested.LicenseModel,
  AllocatedStorage: (_input, { storage }) => storage.AllocatedStorage,
  StorageType: (_input, { storage }) => storage.StorageType,
  Iops: (_input, { storage }) => storage.Iops,
  StorageThroughput: (_input, { storage }) => storage.StorageThroughput,
  IAMDatabaseAuthenticationEnabled: requestedIam,
  BackupRetentionPeriod: ({ BackupRetentionPeriod: days }, { value }) => {
    if (days === undefined) return undefined;
    checkRetention(days, 0);
    checkReplicasBackedUp(value, days);
    return days;
  },
  Port: ({ DBPortNumber }, { engine }) => {
    if (DBPortNumber !== undefined) checkPort(engine, DBPortNumber);
    return DBPortNumber;
  },
  MasterUserPassword: ({ MasterUserPassword }, { engine }) => {
    if (MasterUserPassword === undefined) return undefined;
    checkMasterUserPassword(engine, MasterUserPassword);
    return '****';
  },
  DBInstanceIdentifier: requestedIdentifier,
  CACertificateIdentifier: ({ CACertificateIdentifier }) => {
    checkCertificateAuthority(CACertificateIdentifier);
    return CACertificateIdentifier;
  },
  DBSubnetGroupName: ({ DBSubnetGroupName }, { region }) =>
    DBSubnetGroupName === undefined ? undefined : checkSubnetGroup(region, DBSubnetGroupName).DBSubnetGroupName,
  ProcessorFeatures: requestedProcessor,
  PendingCloudwatchLogsExports: ({ CloudwatchLogsExportConfiguration }, { engine, EngineVersion }) =>
    requestedLogExports(checkEngineVersion(engine, EngineVersion), CloudwatchLogsExportConfiguration),
};

/**
 * What a request asks for, checked, under the names that it has in PendingModifiedValues. A value that the instance has
 * already is among them: asking for it cancels a pending change.
 *
 * @throws RdsError when RDS would refuse one of them
 */
export function requestedInstanceChanges(
  region: Region,
  value: DBInstance,
  input: ModifyDBInstanceMessage,
): PendingModifiedValues {
  const platform = checkPlatform(value, input);
  const storage = requestedStorage(value, input, { ...platform, Engine: platform.engine });
  const facts = { ...platform, region, value, storage };
  const given = new Map<string, unknown>(Object.entries(input));
  const requests = new Map(Object.entries(REQUESTS));
  // In the order of the table, which is that in which they are checked.
  const requested = Object.keys(INSTANCE_MODIFICATIONS).map((member) => {
    const request = requests.get(member);
    return [member, request ? request(input, facts) : given.get(member)];
  });
  if (input.Engine !== undefined && checkEngine(input.Engine).Engine !== platform.engine) {
    throw new RdsError(
      'InvalidParameterCombination',
      `The engine of a DB instance cannot be changed to ${input.Engine}.`,
    );
  }
  return Object.fromEntries(requested);
}

/** The version and class that the instance is to have, in force or pending, and what these have to support. */
function checkPlatform(value: DBInstance, input: ModifyDBInstanceMessage) {
  const engine = checkEngine(value.Engine);
  const waiting = value.PendingModifiedValues ?? {};
  const requested: PendingModifiedValues = {};
  if (input.EngineVersion !== undefined) {
    requested.EngineVersion = checkUpgrade(
      engine.Engine,
      value.EngineVersion ?? '',
      input.EngineVersion,
      input.AllowMajorVersionUpgrade,
    );
  }
  const EngineVersion = requested.EngineVersion ?? waiting.EngineVersion ?? value.EngineVersion ?? '';
  const DBInstanceClass = input.DBInstanceClass ?? waiting.DBInstanceClass ?? value.DBInstanceClass;
  if (input.LicenseModel !== undefined) requested.LicenseModel = checkLicenseModel(engine, input.LicenseModel);
  const license = requested.LicenseModel ?? value.LicenseModel ?? '';
  const option = checkDBInstanceClass(engine, EngineVersion, DBInstanceClass, license);
  checkCapabilities(DBInstanceClass, option, {
    MultiAZ: input.MultiAZ ?? waiting.MultiAZ ?? value.MultiAZ,
    StorageEncrypted: value.StorageEncrypted,
    MonitoringInterval: input.MonitoringInterval ?? value.MonitoringInterval,
    EnablePerformanceInsights: input.EnablePerformanceInsights ?? value.PerformanceInsightsEnabled,
  });
  return { engine: engine.Engine, EngineVersion, DBInstanceClass, option, requested };
}

// A change of class or version also has to leave what is on, or waits to be, possible.
function requestedIam(
  input: ModifyDBInstanceMessage,
  { region, value, engine, EngineVersion, DBInstanceClass }: Facts,
): boolean | undefined {
  const { EnableIAMDatabaseAuthentication } = input;
  const affectsIam = [EnableIAMDatabaseAuthentication, input.DBInstanceClass, input.EngineVersion].some(
    (parameter) => parameter !== undefined,
  );
  const decider = value.DBClusterIdentifier ? region.clusters.get(value.DBClusterIdentifier)?.value : value;
  const isOn =
    EnableIAMDatabaseAuthentication ??
    (decider?.PendingModifiedValues?.IAMDatabaseAuthenticationEnabled || decider?.IAMDatabaseAuthenticationEnabled);
  if (affectsIam && isOn) checkIamAvailable(engine, EngineVersion, DBInstanceClass);
  return EnableIAMDatabaseAuthentication;
}

function requestedIdentifier(
  { NewDBInstanceIdentifier }: ModifyDBInstanceMessage,
  { region, value }: Facts,
): string | undefined {
  if (NewDBInstanceIdentifier === undefined) return undefined;
  const id = checkIdentifier('NewDBInstanceIdentifier', NewDBInstanceIdentifier, DATABASE_IDENTIFIER_LENGTH);
  const isOwn = id === value.DBInstanceIdentifier || id === value.PendingModifiedValues?.DBInstanceIdentifier;
  if (!isOwn) checkInstanceIdFree(region, id);
  return id;
}

function requestedProcessor(input: ModifyDBInstanceMessage, { value, DBInstanceClass, option }: Facts) {
  const waiting = value.PendingModifiedValues ?? {};
  const present = waiting.ProcessorFeatures ?? value.ProcessorFeatures ?? [];
  const isOtherClass = DBInstanceClass !== (waiting.DBInstanceClass ?? value.DBInstanceClass);
  if (isOtherClass) checkProcessorSaid(input, present);
  if (!input.ProcessorFeatures?.length && !input.UseDefaultProcessorFeatures) return undefined;
  return checkProcessor(option, input, isOtherClass ? [] : present);
}
