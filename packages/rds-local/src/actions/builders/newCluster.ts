import type { CreateDBClusterMessage, DBCluster } from '@aws-sdk/client-rds';
import { rdsArn } from '../../engine/arn.ts';
import { certificateDetails } from '../../engine/certificate.ts';
import { onChangeComplete } from '../../engine/clusterChanges.ts';
import { nextOptimization } from '../../engine/clusterStorage.ts';
import { type Duration, millisecondsFor } from '../../engine/durations.ts';
import { hostedZoneId, readerAddress, writerAddress } from '../../engine/endpoints.ts';
import { chooseWindows } from '../../engine/maintenanceWindow.ts';
import { availabilityZones } from '../../engine/network.ts';
import type { Region } from '../../engine/region.ts';
import { newResourceId } from '../../engine/resourceId.ts';
import type { ClusterRecord } from '../../store/record.ts';
import type { ActionContext } from '../action.ts';
import {
  checkBacktrackWindow,
  checkClusterEngine,
  checkClusterStorageType,
  checkEngineMode,
  checkForAurora,
  checkWriteForwarding,
} from '../validation/checkCluster.ts';
import { checkEncryption } from '../validation/checkEncryption.ts';
import { checkEngineVersion, checkLogTypes } from '../validation/checkEngine.ts';
import { checkIamAvailable } from '../validation/checkIam.ts';
import { checkIdentifier, MULTI_AZ_IDENTIFIER_LENGTH } from '../validation/checkIdentifier.ts';
import {
  checkCertificateAuthority,
  checkInsightsMode,
  checkMonitoring,
  checkPerformanceInsights,
} from '../validation/checkMonitoring.ts';
import { checkForMultiAz, checkMultiAzStorage } from '../validation/checkMultiAzCluster.ts';
import { checkPort, checkRetention } from '../validation/checkNumbers.ts';
import {
  checkAvailabilityZone,
  checkClusterOptionGroup,
  checkNetworkType,
  checkParameterGroup,
  checkSecurityGroups,
  checkSubnetGroup,
} from '../validation/checkPlacement.ts';
import { checkServerlessScaling } from '../validation/checkServerlessScaling.ts';
import { withTags } from '../validation/checkTags.ts';
import { checkUnsupported } from '../validation/checkUnsupported.ts';
import { backupTags } from './backupTags.ts';
import { domainMemberships } from './domainMemberships.ts';
import { newMasterUserSecret } from './masterUserSecret.ts';

/** What a DB cluster is made from: the input of CreateDBCluster without its secret, which is never kept. */
export type ClusterSettings = Omit<CreateDBClusterMessage, 'MasterUserPassword' | 'PreSignedUrl'>;

/**
 * A DB cluster without instances, on its way to `available`. The same for a new one and for a restored one, whose
 * settings are its source's where the request says nothing.
 *
 * @param id checked and in lower case
 * @throws RdsError when RDS would refuse one of the settings
 */
export function newCluster(
  id: string,
  settings: ClusterSettings,
  { region, now }: ActionContext,
  course: Duration = 'creating a cluster',
): ClusterRecord {
  checkUnsupported(settings);
  const engine = checkClusterEngine(settings.Engine, settings.DBClusterInstanceClass);
  checkEngineMode(settings.EngineMode, settings.ClusterScalabilityType);
  if (engine.isAurora) checkForAurora(engine.Engine, settings);
  else {
    checkIdentifier('DBClusterIdentifier', id, MULTI_AZ_IDENTIFIER_LENGTH);
    checkForMultiAz(engine.Engine, settings);
  }
  const version = checkEngineVersion(engine.Engine, settings.EngineVersion);
  const { EngineVersion } = version;
  const Port = settings.Port ?? engine.DefaultPort;
  checkPort(engine.Engine, Port);
  const BackupRetentionPeriod = settings.BackupRetentionPeriod ?? 1;
  checkRetention(BackupRetentionPeriod, 1);
  for (const zone of settings.AvailabilityZones ?? []) checkAvailabilityZone(region, zone, false);
  checkCertificateAuthority(settings.CACertificateIdentifier);
  checkClusterOptionGroup(engine.Engine, EngineVersion, settings.OptionGroupName);
  checkBacktrackWindow(engine.Engine, settings.BacktrackWindow);
  if (settings.EnableIAMDatabaseAuthentication) {
    checkIamAvailable(engine.Engine, EngineVersion, settings.DBClusterInstanceClass);
  }
  const storage = engine.isAurora
    ? { AllocatedStorage: 1, StorageType: checkClusterStorageType(settings.StorageType) }
    : checkMultiAzStorage(engine.Engine, EngineVersion, settings);
  const readyAt = now + millisecondsFor(course, region.speed);
  const secret = settings.ManageMasterUserPassword
    ? newMasterUserSecret(region, 'cluster', settings.MasterUserSecretKmsKeyId)
    : undefined;
  const value: DBCluster = {
    DBClusterIdentifier: id,
    DBClusterArn: rdsArn(region, 'cluster', id),
    DbClusterResourceId: newResourceId('cluster', region.random),
    Status: 'creating',
    Engine: engine.Engine,
    EngineVersion,
    EngineMode: 'provisioned',
    ...storage,
    IOOptimizedNextAllowedModificationTime: nextOptimization(storage.StorageType, now),
    PubliclyAccessible: engine.isAurora ? undefined : isPublic(settings),
    AvailabilityZones: availabilityZones(region),
    ClusterCreateTime: new Date(now),
    DatabaseName: settings.DatabaseName,
    MasterUsername: settings.MasterUsername,
    MasterUserSecret: secret,
    BackupRetentionPeriod,
    ...chooseWindows(settings, region.random),
    DBClusterParameterGroup: checkParameterGroup(
      region,
      engine.Engine,
      EngineVersion,
      settings.DBClusterParameterGroupName,
      'DBClusterParameterGroupNotFound',
    ),
    DBSubnetGroup: checkSubnetGroup(region, settings.DBSubnetGroupName).DBSubnetGroupName,
    VpcSecurityGroups: checkSecurityGroups(region, settings.VpcSecurityGroupIds),
    Endpoint: writerAddress(region, id),
    ReaderEndpoint: readerAddress(region, id),
    HostedZoneId: hostedZoneId(region),
    Port,
    CharacterSetName: settings.CharacterSetName,
    DBClusterMembers: [],
    ReadReplicaIdentifiers: [],
    AssociatedRoles: [],
    ...checkEncryption(region, settings),
    IAMDatabaseAuthenticationEnabled: settings.EnableIAMDatabaseAuthentication ?? false,
    EnabledCloudwatchLogsExports: checkLogTypes(version, settings.EnableCloudwatchLogsExports),
    BacktrackWindow: settings.BacktrackWindow || undefined,
    BacktrackConsumedChangeRecords: settings.BacktrackWindow ? 0 : undefined,
    DeletionProtection: settings.DeletionProtection ?? false,
    CopyTagsToSnapshot: settings.CopyTagsToSnapshot ?? false,
    HttpEndpointEnabled: settings.EnableHttpEndpoint ?? false,
    ActivityStreamStatus: 'stopped',
    CrossAccountClone: false,
    ClusterScalabilityType: engine.isAurora ? 'standard' : undefined,
    DomainMemberships: domainMemberships(settings),
    TagList: withTags([], settings.Tags),
    AutoMinorVersionUpgrade: settings.AutoMinorVersionUpgrade ?? true,
    NetworkType: checkNetworkType(settings.NetworkType),
    ServerlessV2ScalingConfiguration: checkServerlessScaling(version, settings.ServerlessV2ScalingConfiguration),
    DatabaseInsightsMode: settings.DatabaseInsightsMode ?? 'standard',
    LocalWriteForwardingStatus: checkWriteForwarding(version, settings.EnableLocalWriteForwarding),
    EngineLifecycleSupport: settings.EngineLifecycleSupport ?? 'open-source-rds-extended-support',
    CertificateDetails:
      settings.CACertificateIdentifier === undefined
        ? undefined
        : certificateDetails(settings.CACertificateIdentifier, now),
    ...monitoring(region, settings),
    PendingModifiedValues: {},
  };
  return {
    value,
    steps: [{ at: readyAt, set: { Status: 'available', ...onChangeComplete(value) }, events: ['RDS-EVENT-0170'] }],
    iamChanges: [{ at: now, enabled: value.IAMDatabaseAuthenticationEnabled === true }],
    backupTags: backupTags(settings.TagSpecifications, 'cluster-auto-backup'),
  };
}

// Shown on a cluster only when it was asked for there; else each instance has its own.
function monitoring(region: Region, settings: ClusterSettings): Partial<DBCluster> {
  const { MonitoringInterval, MonitoringRoleArn, EnablePerformanceInsights } = settings;
  if (MonitoringInterval !== undefined || MonitoringRoleArn !== undefined) {
    checkMonitoring(MonitoringInterval ?? 0, MonitoringRoleArn);
  }
  const insights = checkPerformanceInsights(region, settings);
  checkInsightsMode(settings.DatabaseInsightsMode, insights);
  return { MonitoringInterval, MonitoringRoleArn, ...(EnablePerformanceInsights === undefined ? {} : insights) };
}

/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html, PubliclyAccessible */
function isPublic({ PubliclyAccessible, DBSubnetGroupName = 'default' }: ClusterSettings): boolean {
  return PubliclyAccessible ?? DBSubnetGroupName.toLowerCase() === 'default';
}
