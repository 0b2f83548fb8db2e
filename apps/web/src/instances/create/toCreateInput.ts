import type { createDBInstanceInput } from '@rds-console/contract/instances';
import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import type { z } from 'zod';
import { hasProvisionedIops } from '../../settings/engineChoices.ts';

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
  values: CreateInput & { ConfirmPassword: string; UseCase: string },
  options: readonly OrderableDBInstanceOption[],
  iamUnavailable: string | undefined,
): CreateInput {
  const { ConfirmPassword: _confirm, UseCase: _useCase, ...input } = values;
  const option = options.find(({ DBInstanceClass }) => DBInstanceClass === input.DBInstanceClass);
  const MultiAZ = input.MultiAZ && option?.MultiAZCapable !== false;
  const StorageEncrypted = input.StorageEncrypted && option?.SupportsStorageEncryption !== false;
  return {
    ...input,
    MultiAZ,
    AvailabilityZone: MultiAZ ? undefined : input.AvailabilityZone,
    Iops: hasProvisionedIops(input.StorageType) ? input.Iops : undefined,
    EnableIAMDatabaseAuthentication: iamUnavailable === undefined ? input.EnableIAMDatabaseAuthentication : undefined,
    StorageEncrypted,
    KmsKeyId: StorageEncrypted ? input.KmsKeyId : undefined,
    Tags: input.Tags?.length ? input.Tags : undefined,
  };
}
