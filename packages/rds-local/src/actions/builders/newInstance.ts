import type { CreateDBInstanceMessage, DBInstance } from '@aws-sdk/client-rds';
import type { EventId } from '../../catalog/data/events.ts';
import { partitionOf, rdsArn } from '../../engine/arn.ts';
import { certificateDetails, defaultCertificateAuthority } from '../../engine/certificate.ts';
import { type Duration, millisecondsFor } from '../../engine/durations.ts';
import { hostedZoneId, instanceAddress } from '../../engine/endpoints.ts';
import { setMultiAZ } from '../../engine/instanceModifications.ts';
import { chooseWindows } from '../../engine/maintenanceWindow.ts';
import { optionGroupNamed } from '../../engine/optionGroups.ts';
import { newPlainSettings } from '../../engine/plainSettings.ts';
import type { Region } from '../../engine/region.ts';
import { newResourceId } from '../../engine/resourceId.ts';
import { zonesOf } from '../../engine/subnetGroups.ts';
import type { InstanceRecord, Step } from '../../store/record.ts';
import type { ActionContext } from '../action.ts';
import { checkAutoMinorUpgrade } from '../validation/checkAutoMinorUpgrade.ts';
import { checkCapabilities } from '../validation/checkCapabilities.ts';
import { checkEncryption } from '../validation/checkEncryption.ts';
import {
  checkDBInstanceClass,
  checkEngine,
  checkEngineVersion,
  checkLicenseModel,
  checkLogTypes,
} from '../validation/checkEngine.ts';
import { checkIamAvailable } from '../validation/checkIam.ts';
import { checkCertificateAuthority, checkMonitoring, checkPerformanceInsights } from '../validation/checkMonitoring.ts';
import { checkPort, checkRetention } from '../validation/checkNumbers.ts';
import {
  checkAvailabilityZone,
  checkNetworkType,
  checkNoSecurityGroupsOfClassic,
  checkOptionGroup,
  checkParameterGroup,
  checkSecurityGroups,
  checkSubnetGroup,
  checkZoneCovered,
} from '../validation/checkPlacement.ts';
import { checkProcessor } from '../validation/checkProcessor.ts';
import { checkStorage } from '../validation/checkStorage.ts';
import { withTags } from '../validation/checkTags.ts';
import { checkUnsupported } from '../validation/checkUnsupported.ts';
import { backupTags } from './backupTags.ts';
import { domainMemberships } from './domainMemberships.ts';
import { newMasterUserSecret } from './masterUserSecret.ts';

/** What a DB instance is made from: the input of CreateDBInstance without its secrets, which are never kept. */
export type InstanceSettings = Omit<CreateDBInstanceMessage, 'MasterUserPassword' | 'TdeCredentialPassword'>;

/**
 * A DB instance outside any cluster, on its way to `available`. The same for a new one and for a restored one, whose
 * settings are its source's where the request says nothing.
 *
 * @param id checked and in lower case
 * @throws RdsError when RDS would refuse one of the settings
 */
export function newInstance(
  id: string,
  settings: InstanceSettings,
  { region, now }: ActionContext,
  course: Duration = 'creating',
): InstanceRecord {
  checkUnsupported(settings);
  const engine = checkEngine(settings.Engine);
  const version = checkEngineVersion(engine.Engine, settings.EngineVersion);
  const { EngineVersion } = version;
  const LicenseModel = checkLicenseModel(engine, settings.LicenseModel);
  const option = checkDBInstanceClass(engine, EngineVersion, settings.DBInstanceClass, LicenseModel);
  checkCapabilities(settings.DBInstanceClass, option, settings);
  const processor = checkProcessor(option, settings);
  const storage = checkStorage(
    { Engine: engine.Engine, EngineVersion, DBInstanceClass: settings.DBInstanceClass },
    settings,
  );
  const Port = settings.Port ?? engine.DefaultPort;
  checkPort(engine.Engine, Port);
  const BackupRetentionPeriod = settings.BackupRetentionPeriod ?? 1;
  checkRetention(BackupRetentionPeriod, 0);
  checkAvailabilityZone(region, settings.AvailabilityZone, settings.MultiAZ);
  checkNoSecurityGroupsOfClassic(settings.DBSecurityGroups);
  if (settings.EnableIAMDatabaseAuthentication) {
    checkIamAvailable(engine.Engine, EngineVersion, settings.DBInstanceClass);
  }
  const placed = placedInstance(id, settings, region, now);
  const windows = chooseWindows(settings, region.random);
  const encryption = checkEncryption(region, settings);
  const MasterUserSecret = settings.ManageMasterUserPassword
    ? newMasterUserSecret(region, 'db', settings.MasterUserSecretKmsKeyId)
    : undefined;
  const VpcSecurityGroups = checkSecurityGroups(region, settings.VpcSecurityGroupIds);
  const DBParameterGroupName = checkParameterGroup(
    region,
    engine.Engine,
    EngineVersion,
    settings.DBParameterGroupName,
    'DBParameterGroupNotFound',
  );
  const OptionGroupName = checkOptionGroup(region, engine.Engine, EngineVersion, settings.OptionGroupName);
  const value: DBInstance = {
    ...placed,
    ...newPlainSettings(settings, false),
    ...storage,
    ...windows,
    ...encryption,
    Engine: engine.Engine,
    EngineVersion,
    LicenseModel,
    MasterUsername: settings.MasterUsername,
    MasterUserSecret,
    DBName: settings.DBName ?? usualDatabaseName(engine.Engine),
    BackupRetentionPeriod,
    VpcSecurityGroups,
    DBParameterGroups: [{ DBParameterGroupName, ParameterApplyStatus: 'in-sync' }],
    OptionGroupMemberships: [{ OptionGroupName, Status: 'in-sync' }],
    CharacterSetName: settings.CharacterSetName ?? (engine.Engine.includes('oracle') ? 'AL32UTF8' : undefined),
    NcharCharacterSetName: settings.NcharCharacterSetName,
    IAMDatabaseAuthenticationEnabled: settings.EnableIAMDatabaseAuthentication ?? false,
    EnabledCloudwatchLogsExports: checkLogTypes(version, settings.EnableCloudwatchLogsExports),
    DomainMemberships: domainMemberships(settings),
    ProcessorFeatures: processor.length > 0 ? processor : undefined,
  };
  if (!value.AutoMinorVersionUpgrade) checkAutoMinorUpgrade(optionGroupNamed(region, OptionGroupName), value);
  setMultiAZ(value, settings.MultiAZ ?? false);
  return {
    value,
    steps: creationSteps(region, value, Port, now, course),
    iamChanges: [{ at: now, enabled: value.IAMDatabaseAuthenticationEnabled === true }],
    backupTags: backupTags(settings.TagSpecifications, 'auto-backup'),
  };
}

/** What instances in and outside clusters have alike. */
export function placedInstance(id: string, settings: InstanceSettings, region: Region, now: number): DBInstance {
  const MonitoringInterval = settings.MonitoringInterval ?? 0;
  checkMonitoring(MonitoringInterval, settings.MonitoringRoleArn);
  checkCertificateAuthority(settings.CACertificateIdentifier);
  const DBSubnetGroup = checkSubnetGroup(region, settings.DBSubnetGroupName);
  checkZoneCovered(DBSubnetGroup, settings.AvailabilityZone);
  const DbiResourceId = newResourceId('db', region.random);
  const CACertificateIdentifier = settings.CACertificateIdentifier ?? defaultCertificateAuthority(region);
  const insights = checkPerformanceInsights(region, settings);
  return {
    DBInstanceIdentifier: id,
    DBInstanceArn: rdsArn(region, 'db', id),
    DbiResourceId,
    DBInstanceClass: settings.DBInstanceClass,
    DBInstanceStatus: 'creating',
    AvailabilityZone: settings.AvailabilityZone ?? randomOne(zonesOf(DBSubnetGroup), region),
    DBSubnetGroup,
    DBSecurityGroups: [],
    PendingModifiedValues: {},
    ReadReplicaDBInstanceIdentifiers: [],
    DbInstancePort: 0,
    CACertificateIdentifier,
    CertificateDetails: certificateDetails(CACertificateIdentifier, now),
    MonitoringInterval,
    MonitoringRoleArn: settings.MonitoringRoleArn,
    EnhancedMonitoringResourceArn: MonitoringInterval > 0 ? enhancedMonitoringArn(region, DbiResourceId) : undefined,
    AssociatedRoles: [],
    TagList: withTags([], settings.Tags),
    NetworkType: checkNetworkType(settings.NetworkType),
    ActivityStreamStatus: 'stopped',
    ...newPlainSettings(settings, true),
    ...insights,
  };
}

/** Where the metrics of Enhanced Monitoring go. */
export function enhancedMonitoringArn(region: Region, DbiResourceId: string): string {
  const place = `arn:${partitionOf(region.name)}:logs:${region.name}:${region.accountId}`;
  return `${place}:log-group:RDSOSMetrics:log-stream:${DbiResourceId}`;
}

/** The steps from `creating` to `available`: the endpoint comes with the end of creation. */
export function creationSteps(
  region: Region,
  value: DBInstance,
  Port: number,
  now: number,
  course: Duration,
): Step<DBInstance>[] {
  const createdAt = now + millisecondsFor(course, region.speed);
  const created: Partial<DBInstance> = {
    InstanceCreateTime: new Date(createdAt),
    Endpoint: {
      Address: instanceAddress(region, value.DBInstanceIdentifier ?? ''),
      Port,
      HostedZoneId: hostedZoneId(region),
    },
    DBInstanceStatus: 'available',
    ...(value.MasterUserSecret && { MasterUserSecret: { ...value.MasterUserSecret, SecretStatus: 'active' } }),
  };
  // What is restored has an event of its own, and a member's switch is its cluster's.
  const events: EventId[] = course === 'restoring' ? [] : ['RDS-EVENT-0005'];
  if (value.IAMDatabaseAuthenticationEnabled && value.DBClusterIdentifier === undefined)
    events.push('RDS-LOCAL-IAM-ON');
  return [{ at: createdAt, set: created, ...(events.length > 0 && { events }) }];
}

function randomOne(zones: readonly string[], region: Region): string | undefined {
  return zones[Math.floor(region.random() * zones.length)];
}

function usualDatabaseName(engine: string): string | undefined {
  return engine.includes('oracle') ? 'ORCL' : undefined;
}
