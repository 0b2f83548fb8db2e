import { RdsError } from '../../engine/rdsError.ts';

/** What belongs to an Aurora cluster and not to its instances: the parameter, and RDS's words for it. */
const CLUSTER_SETTINGS = new Map([
  ['EnableIAMDatabaseAuthentication', 'IAM Database Authentication'],
  ['MasterUserPassword', 'master user password'],
  ['ManageMasterUserPassword', 'master user password'],
  ['RotateMasterUserPassword', 'master user password'],
  ['MasterUserSecretKmsKeyId', 'master user secret'],
  ['MasterUsername', 'master user name'],
  ['DBName', 'database name'],
  ['AllocatedStorage', 'allocated storage'],
  ['MaxAllocatedStorage', 'allocated storage'],
  ['StorageType', 'storage type'],
  ['StorageThroughput', 'storage throughput'],
  ['Iops', 'IOPS'],
  ['StorageEncrypted', 'database encryption'],
  ['KmsKeyId', 'database encryption'],
  ['BackupRetentionPeriod', 'backup retention period'],
  ['PreferredBackupWindow', 'backup window'],
  ['VpcSecurityGroupIds', 'VPC security groups'],
  ['DBSecurityGroups', 'DB security groups'],
  ['Port', 'database port'],
  ['DBPortNumber', 'database port'],
  ['MultiAZ', 'availability zones'],
  ['CharacterSetName', 'character set'],
  ['Timezone', 'time zone'],
  ['LicenseModel', 'license model'],
  ['OptionGroupName', 'option group'],
  ['DeletionProtection', 'deletion protection'],
  ['EnableCloudwatchLogsExports', 'log exports'],
  ['CloudwatchLogsExportConfiguration', 'log exports'],
  ['Domain', 'domain'],
  ['NetworkType', 'network type'],
]);

/** On creation, what all instances of Aurora are is no wish but a fact, and clients such as Terraform may say it. */
const FACTS = new Map<string, unknown>([
  ['MultiAZ', false],
  ['StorageEncrypted', false],
  ['DeletionProtection', false],
  ['ManageMasterUserPassword', false],
  ['StorageType', 'aurora'],
]);

/**
 * Refuses parameters that an instance of a cluster does not take.
 *
 * @throws RdsError InvalidParameterCombination, in the words that RDS has for them
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
 */
export function refuseClusterSettings(input: object, occasion: 'create' | 'modify'): void {
  for (const [parameter, value] of Object.entries(input)) {
    const words = CLUSTER_SETTINGS.get(parameter);
    const isAsked = value !== undefined && !(Array.isArray(value) && value.length === 0);
    if (words === undefined || !isAsked || (FACTS.has(parameter) && FACTS.get(parameter) === value)) continue;
    throw new RdsError(
      'InvalidParameterCombination',
      occasion === 'create'
        ? `The requested DB Instance will be a member of a DB Cluster. Set ${words} for the DB Cluster.`
        : `The specified DB Instance is a member of a cluster. Modify ${words} for the DB Cluster using the ModifyDbCluster API`,
    );
  }
}
