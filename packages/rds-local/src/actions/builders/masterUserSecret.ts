import type { MasterUserSecret } from '@aws-sdk/client-rds';
import { partitionOf } from '../../engine/arn.ts';
import { kmsKeyArn } from '../../engine/kmsKeyArn.ts';
import type { Region } from '../../engine/region.ts';
import { newUuid, pick } from '../../engine/resourceId.ts';

/**
 * The secret in which Secrets Manager keeps a master password that nobody chose: only its name is RDS's to tell.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html
 */
export function newMasterUserSecret(region: Region, kind: 'db' | 'cluster', key: string | undefined): MasterUserSecret {
  const name = `rds!${kind}-${newUuid(region.random)}`;
  const suffix = pick('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 6, region.random);
  return {
    SecretArn: `arn:${partitionOf(region.name)}:secretsmanager:${region.name}:${region.accountId}:secret:${name}-${suffix}`,
    SecretStatus: 'creating',
    KmsKeyId: kmsKeyArn(region, key),
  };
}
