import { createDBInstanceInput } from '@rds-console/contract/instances';
import type { UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import { confirmPasswordRule } from '../../settings/CredentialsFields.tsx';
import { defaultPort, type EngineDefaults, preferredClass } from '../../settings/engineDefaults.ts';
import { offeredClassRule, offeredLicenseRule, offeredStorageTypeRule } from '../../settings/offeredRules.ts';
import { allocatedStorageRule, iopsRule, storageOption } from '../../settings/storageRules.ts';
import { settledConfiguration } from './settledConfiguration.ts';

/** CreateDBInstance input, and what only the form asks for. */
export const createInstanceSchema = createDBInstanceInput
  .safeExtend({ ConfirmPassword: z.string(), UseCase: z.enum(['production', 'dev-test']) })
  .check(
    confirmPasswordRule,
    offeredClassRule,
    offeredLicenseRule,
    offeredStorageTypeRule,
    allocatedStorageRule,
    iopsRule,
  );

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
  Tags: [],
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
    'Tags',
  ],
} as const satisfies Record<string, readonly (keyof CreateInstanceValues)[]>;

/**
 * Sets what cannot stay when another engine is chosen. What was typed otherwise, the port included, stays.
 *
 * @param previous the engine that the form was last set for; empty at first
 */
export function presetEngine(form: CreateInstanceForm, { version, options }: EngineDefaults, previous: string) {
  const { Engine, Port } = form.getValues();
  form.setValue('EngineVersion', version.EngineVersion);
  if (Port === undefined || Port === defaultPort(previous)) form.setValue('Port', defaultPort(Engine));
  if (Engine.startsWith('sqlserver')) form.setValue('DBName', '');
  settle(form, options);
}

/** Sets what the chosen use case suggests. Everything can be changed on the pages that follow. */
export function presetUseCase(form: CreateInstanceForm, options: EngineDefaults['options']) {
  const isProduction = form.getValues('UseCase') === 'production';
  const usualStorage = isProduction ? 100 : 20;
  form.setValue('DBInstanceClass', preferredClass(options, isProduction ? 'production' : 'small'));
  form.setValue('MultiAZ', isProduction);
  form.setValue('StorageType', isProduction ? 'io1' : 'gp3');
  form.setValue('AllocatedStorage', usualStorage);
  form.setValue('Iops', undefined);
  form.setValue('DeletionProtection', isProduction);
  settle(form, options);
  const { MinStorageSize = 1 } = storageOption(options, form.getValues()) ?? {};
  form.setValue('AllocatedStorage', Math.max(usualStorage, MinStorageSize));
}

function settle(form: CreateInstanceForm, options: EngineDefaults['options']) {
  const values = form.getValues();
  const settled = settledConfiguration(values, options, values.UseCase === 'production' ? 'production' : 'small');
  form.setValue('DBInstanceClass', settled.DBInstanceClass);
  form.setValue('LicenseModel', settled.LicenseModel);
  form.setValue('StorageType', settled.StorageType);
  form.setValue('Iops', settled.Iops);
}
