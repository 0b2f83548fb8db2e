import { createDBClusterInput } from '@rds-console/contract/clusters';
import { optional, text, wholeNumber } from '@rds-console/contract/fields';
import { dbInstanceIdentifier } from '@rds-console/contract/identifiers';
import type { UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import { confirmPasswordRule } from '../../settings/CredentialsFields.tsx';
import { defaultPort, type EngineDefaults, preferredClass } from '../../settings/engineDefaults.ts';

/**
 * CreateDBCluster input with the parameters of CreateDBInstance for its instances, and what only the form asks for.
 * The switch is the cluster's and is never sent with an instance.
 */
export const createClusterSchema = createDBClusterInput
  .safeExtend({
    DBInstanceIdentifier: dbInstanceIdentifier.max(56, 'At most 56 characters, so that a replica’s name fits too.'),
    DBInstanceClass: text.min(1, 'Choose a DB instance class.'),
    PubliclyAccessible: z.boolean().optional(),
    AvailabilityZone: optional(text),
    PromotionTier: wholeNumber(0, 15).optional(),
    AutoMinorVersionUpgrade: z.boolean().optional(),
    CreateReplica: z.boolean(),
    ConfirmPassword: z.string(),
  })
  .check(confirmPasswordRule);

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
  ],
} as const satisfies Record<string, readonly (keyof CreateClusterValues)[]>;

/** Sets what cannot stay when another engine is chosen. */
export function presetEngine(form: CreateClusterForm, { version, options }: EngineDefaults) {
  form.setValue('EngineVersion', version.EngineVersion);
  form.setValue('DBInstanceClass', preferredClass(options, 'cluster'));
  form.setValue('Port', defaultPort(form.getValues('Engine')));
  form.setValue('EnableIAMDatabaseAuthentication', false);
}
