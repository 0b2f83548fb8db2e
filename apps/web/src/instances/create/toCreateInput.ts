import type { createDBInstanceInput } from '@rds-console/contract/instances';
import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import type { z } from 'zod';
import { newStorageInput } from '../../settings/newStorageInput.ts';
import { newProcessorInput } from '../../settings/processor.ts';
import { watchedInput } from '../../settings/watchedInput.ts';
import type { createInstanceSchema } from './createInstanceForm.ts';

type CreateInput = z.output<typeof createDBInstanceInput>;

/**
 * What the wizard sends. A control that is disabled or hidden for the chosen configuration keeps what was chosen before,
 * in case the configuration is changed back; none of that is sent.
 *
 * @param values the checked values of the form
 * @param options what the engine version can be ordered with
 * @param iamUnavailable why IAM DB authentication cannot be had; the switch is then not given
 */
export function toCreateInput(
  values: z.output<typeof createInstanceSchema>,
  options: readonly OrderableDBInstanceOption[],
  iamUnavailable: string | undefined,
): CreateInput {
  const { ConfirmPassword: _confirm, UseCase: _useCase, PresetEngine: _e, PresetUseCase: _u, ...input } = values;
  const option = options.find(({ DBInstanceClass }) => DBInstanceClass === input.DBInstanceClass);
  const MultiAZ = input.MultiAZ && option?.MultiAZCapable !== false;
  const StorageEncrypted = input.StorageEncrypted && option?.SupportsStorageEncryption !== false;
  const isInDirectory = Boolean(input.Domain) && option?.SupportsKerberosAuthentication === true;
  const hasDualStack = option?.SupportedNetworkTypes?.includes('DUAL') === true;
  return {
    ...input,
    ...newStorageInput(input, options),
    ...watchedInput(input, option),
    ProcessorFeatures: newProcessorInput(input.ProcessorFeatures, option?.AvailableProcessorFeatures),
    MultiAZ,
    AvailabilityZone: MultiAZ ? undefined : input.AvailabilityZone,
    NetworkType: input.NetworkType === 'DUAL' && hasDualStack ? 'DUAL' : undefined,
    MasterUserPassword: input.ManageMasterUserPassword ? undefined : input.MasterUserPassword,
    ManageMasterUserPassword: input.ManageMasterUserPassword || undefined,
    MasterUserSecretKmsKeyId: input.ManageMasterUserPassword ? input.MasterUserSecretKmsKeyId : undefined,
    Domain: isInDirectory ? input.Domain : undefined,
    DomainIAMRoleName: isInDirectory ? input.DomainIAMRoleName : undefined,
    EnableIAMDatabaseAuthentication: iamUnavailable === undefined ? input.EnableIAMDatabaseAuthentication : undefined,
    EnableCloudwatchLogsExports: input.EnableCloudwatchLogsExports?.length
      ? input.EnableCloudwatchLogsExports
      : undefined,
    StorageEncrypted,
    KmsKeyId: StorageEncrypted ? input.KmsKeyId : undefined,
    Tags: input.Tags?.length ? input.Tags : undefined,
  };
}
