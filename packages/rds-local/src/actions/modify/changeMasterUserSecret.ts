import type { MasterUserSecret } from '@aws-sdk/client-rds';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import { newMasterUserSecret } from '../builders/masterUserSecret.ts';

interface SecretInput {
  ManageMasterUserPassword?: boolean;
  RotateMasterUserPassword?: boolean;
  MasterUserSecretKmsKeyId?: string;
  MasterUserPassword?: string;
  ApplyImmediately?: boolean;
}

/**
 * Hands the master password to Secrets Manager or back, or has it rotated.
 *
 * @returns whether the password changes with it
 * @throws RdsError InvalidParameterCombination
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html
 */
export function changeMasterUserSecret(
  region: Region,
  kind: 'db' | 'cluster',
  value: { MasterUserSecret?: MasterUserSecret },
  input: SecretInput,
): boolean {
  const isManaged = value.MasterUserSecret !== undefined;
  const willBeManaged = input.ManageMasterUserPassword ?? isManaged;
  if (willBeManaged && input.MasterUserPassword !== undefined) {
    refuse("You can't specify MasterUserPassword when ManageMasterUserPassword is turned on.");
  }
  if (!willBeManaged && (input.MasterUserSecretKmsKeyId !== undefined || input.RotateMasterUserPassword)) {
    refuse('MasterUserSecretKmsKeyId and RotateMasterUserPassword need ManageMasterUserPassword to be turned on.');
  }
  if (input.RotateMasterUserPassword && !input.ApplyImmediately) {
    refuse('You must apply the change immediately when rotating the master user password: specify ApplyImmediately.');
  }
  if (isManaged && !willBeManaged) {
    if (input.MasterUserPassword === undefined) {
      refuse('To turn ManageMasterUserPassword off, specify the MasterUserPassword that is valid from then on.');
    }
    value.MasterUserSecret = undefined;
    return false;
  }
  if (!isManaged && willBeManaged) {
    value.MasterUserSecret = newMasterUserSecret(region, kind, input.MasterUserSecretKmsKeyId);
    return true;
  }
  return input.RotateMasterUserPassword === true;
}

function refuse(message: string): never {
  throw new RdsError('InvalidParameterCombination', message);
}
