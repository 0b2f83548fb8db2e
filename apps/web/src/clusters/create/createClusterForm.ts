import { createDBClusterInput } from '@rds-console/contract/clusters';
import { optional, text, wholeNumber } from '@rds-console/contract/fields';
import { dbInstanceIdentifier } from '@rds-console/contract/identifiers';
import { rule } from '@rds-console/contract/refinements';
import type { UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import { confirmPasswordRule } from '../../settings/CredentialsFields.tsx';
import { defaultPort, type EngineDefaults, preferredClass } from '../../settings/engineDefaults.ts';
import { offeredClassRule } from '../../settings/offeredRules.ts';
import { replicaIdentifier } from './toLaunchRequests.ts';

const replicaNameRule = rule<{ DBInstanceIdentifier?: string; CreateReplica?: boolean }>(
  'DBInstanceIdentifier',
  ({ DBInstanceIdentifier = '', CreateReplica }) =>
    CreateReplica && replicaIdentifier(DBInstanceIdentifier).length > 63
      ? `With a replica, at most ${63 - replicaIdentifier('').length} characters: the replica has ${replicaIdentifier('')} behind them.`
      : undefined,
);

/**
 * CreateDBCluster input with the parameters of CreateDBInstance for its instances, and what only the form asks for.
 * The switch is the cluster's and is never sent with an instance.
 */
export const createClusterSchema = createDBClusterInput
  .safeExtend({
    DBInstanceIdentifier: dbInstanceIdentifier,
    DBInstanceClass: text.min(1, 'Choose a DB instance class.'),
    PubliclyAccessible: z.boolean().optional(),
    AvailabilityZone: optional(text),
    PromotionTier: wholeNumber(0, 15).optional(),
    AutoMinorVersionUpgrade: z.boolean().optional(),
    CreateReplica: z.boolean(),
    ConfirmPassword: z.string(),
  })
  .check(confirmPasswordRule, offeredClassRule, replicaNameRule);

/** The same once the cluster is made: what was sent with it, the password included, is not asked for again. */
export const remainingSchema = z.object({ ...createClusterSchema.shape }).check(offeredClassRule, replicaNameRule);

export type CreateClusterValues = z.input<typeof createClusterSchema>;
export type CreateClusterForm = UseFormReturn<CreateClusterValues>;

export function createClusterDefaults(Engine: string): CreateClusterValues {
  return {
    Engine,
    EngineVersion: '',
    DBInstanceClass: '',
    CreateReplica: false,
    DBInstanceIdentifier: '',
    MasterUsername: '',
    MasterUserPassword: '',
    ConfirmPassword: '',
    PubliclyAccessible: false,
    AvailabilityZone: '',
    VpcSecurityGroupIds: undefined,
    DBClusterIdentifier: '',
    DatabaseName: '',
    Port: defaultPort(Engine),
    CopyTagsToSnapshot: false,
    EnableIAMDatabaseAuthentication: false,
    PromotionTier: 1,
    StorageEncrypted: false,
    KmsKeyId: '',
    BackupRetentionPeriod: 1,
    PreferredBackupWindow: '',
    AutoMinorVersionUpgrade: true,
    PreferredMaintenanceWindow: '',
    DeletionProtection: false,
    Tags: [],
  };
}

/** The parameters of each page, in the order of the wizard. */
export const pageFields = {
  engine: ['Engine'],
  details: [
    'EngineVersion',
    'DBInstanceClass',
    'CreateReplica',
    'DBInstanceIdentifier',
    'MasterUsername',
    'MasterUserPassword',
    'ConfirmPassword',
  ],
  advanced: [
    'PubliclyAccessible',
    'AvailabilityZone',
    'VpcSecurityGroupIds',
    'DBClusterIdentifier',
    'DatabaseName',
    'Port',
    'CopyTagsToSnapshot',
    'EnableIAMDatabaseAuthentication',
    'PromotionTier',
    'StorageEncrypted',
    'KmsKeyId',
    'BackupRetentionPeriod',
    'PreferredBackupWindow',
    'AutoMinorVersionUpgrade',
    'PreferredMaintenanceWindow',
    'DeletionProtection',
    'Tags',
  ],
} as const satisfies Record<string, readonly (keyof CreateClusterValues)[]>;

/**
 * Sets what cannot stay when another engine is chosen. What was typed otherwise, the port included, stays.
 *
 * @param previous the engine that the form was last set for
 */
export function presetEngine(form: CreateClusterForm, { version, options }: EngineDefaults, previous: string) {
  const { Engine, Port, DBInstanceClass } = form.getValues();
  form.setValue('EngineVersion', version.EngineVersion);
  if (!options.some((option) => option.DBInstanceClass === DBInstanceClass))
    form.setValue('DBInstanceClass', preferredClass(options, 'cluster'));
  if (Port === undefined || Port === defaultPort(previous)) form.setValue('Port', defaultPort(Engine));
}

/** The cluster's name as long as the user gives it none: the instance's with `-cluster` behind it. */
export function suggestedClusterIdentifier(DBInstanceIdentifier: string) {
  const suffix = '-cluster';
  return `${DBInstanceIdentifier.slice(0, 63 - suffix.length).replace(/-$/, '')}${suffix}`;
}
