import { kmsKeyArn } from '../../engine/kmsKeyArn.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';

/**
 * Encryption at rest as Describe shows it: with the account's default key unless another is given.
 *
 * @throws RdsError InvalidParameterCombination for a key without encryption
 */
export function checkEncryption(
  region: Region,
  input: { StorageEncrypted?: boolean; KmsKeyId?: string },
): { StorageEncrypted: boolean; KmsKeyId?: string } {
  const StorageEncrypted = input.StorageEncrypted ?? input.KmsKeyId !== undefined;
  if (StorageEncrypted) return { StorageEncrypted, KmsKeyId: kmsKeyArn(region, input.KmsKeyId) };
  if (input.KmsKeyId !== undefined) {
    throw new RdsError('InvalidParameterCombination', 'KmsKeyId can only be specified when StorageEncrypted is true.');
  }
  return { StorageEncrypted };
}
