import { createDBInstanceInput } from '@rds-console/contract/instances';
import type { UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import { confirmPasswordRule } from '../../settings/CredentialsFields.tsx';
import { defaultPort, type EngineDefaults, preferredClass } from '../../settings/engineDefaults.ts';
import { allocatedStorageRule, iopsRule } from '../../settings/storageRules.ts';

/** CreateDBInstance input, and what only the form asks for. */
export const createInstanceSchema = createDBInstanceInput
  .safeExtend({ ConfirmPassword: z.string(), UseCase: z.enum(['production', 'dev-test']) })
  .check(confirmPasswordRule, allocatedStorageRule, iopsRule);

export type CreateInstanceValues = z.input<typeof createInstanceSchema>;
export type CreateInstanceForm = UseFormReturn<CreateInstanceValues>;

export const createInstanceDefaults: CreateInstanceValues = {
  Engine: 'mysql',
  UseCase: 'dev-test',
  LicenseModel: '',
  EngineVersion: '',
  DBInstanceClass: '',
  MultiAZ: false,
  StorageType: 'gp3',
  AllocatedStorage: 20,
  Iops: undefined,
  DBInstanceIdentifier: '',
  MasterUsername: '',
  MasterUserPassword: '',
  ConfirmPassword: '',
  PubliclyAccessible: false,
  AvailabilityZone: '',
  VpcSecurityGroupIds: undefined,
  DBName: '',
  Port: 3306,
  CopyTagsToSnapshot: false,
  EnableIAMDatabaseAuthentication: false,
  StorageEncrypted: false,
  KmsKeyId: '',
  BackupRetentionPeriod: 7,
  PreferredBackupWindow: '',
  AutoMinorVersionUpgrade: true,
  PreferredMaintenanceWindow: '',
  DeletionProtection: false,
};

/** The parameters of each page, in the order of the wizard. */
export const pageFields = {
  engine: ['Engine'],
  useCase: ['UseCase'],
  details: [
    'LicenseModel',
    'EngineVersion',
    'DBInstanceClass',
    'MultiAZ',
    'StorageType',
    'AllocatedStorage',
    'Iops',
    'DBInstanceIdentifier',
    'MasterUsername',
    'MasterUserPassword',
    'ConfirmPassword',
  ],
  advanced: [
    'PubliclyAccessible',
    'AvailabilityZone',
    'VpcSecurityGroupIds',
    'DBName',
    'Port',
    'CopyTagsToSnapshot',
    'EnableIAMDatabaseAuthentication',
    'StorageEncrypted',
    'KmsKeyId',
    'BackupRetentionPeriod',
    'PreferredBackupWindow',
    'AutoMinorVersionUpgrade',
    'PreferredMaintenanceWindow',
    'DeletionProtection',
  ],
} as const satisfies Record<string, readonly (keyof CreateInstanceValues)[]>;

/** Sets what cannot stay when another engine is chosen. */
export function presetEngine(form: CreateInstanceForm, { version, options }: EngineDefaults) {
  const Engine = form.getValues('Engine');
  form.setValue('EngineVersion', version.EngineVersion);
  form.setValue('DBInstanceClass', preferredClass(options, 'small'));
  form.setValue('LicenseModel', options[0]?.LicenseModel ?? '');
  form.setValue('Port', defaultPort(Engine));
  form.setValue('EnableIAMDatabaseAuthentication', false);
}

/** Sets what the chosen use case suggests. Everything can be changed on the pages that follow. */
export function presetUseCase(form: CreateInstanceForm, { options }: EngineDefaults) {
  const isProduction = form.getValues('UseCase') === 'production';
  form.setValue('DBInstanceClass', preferredClass(options, isProduction ? 'production' : 'small'));
  form.setValue('MultiAZ', isProduction);
  form.setValue('StorageType', isProduction ? 'io1' : 'gp3');
  form.setValue('AllocatedStorage', isProduction ? 100 : 20);
  form.setValue('Iops', isProduction ? 3000 : undefined);
  form.setValue('DeletionProtection', isProduction);
}
