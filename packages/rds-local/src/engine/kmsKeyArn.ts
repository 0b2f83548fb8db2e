import { partitionOf } from './arn.ts';
import type { Region } from './region.ts';
import { stableId } from './stableId.ts';

/** The ARN of a key given by ARN, ID or alias; that of the account's default key (`aws/rds`) if none is given. */
export function kmsKeyArn(region: Region, key: string | undefined): string {
  if (key?.startsWith('arn:')) return key;
  const prefix = `arn:${partitionOf(region.name)}:kms:${region.name}:${region.accountId}:`;
  if (key === undefined) return `${prefix}key/${defaultKeyId(region)}`;
  return key.startsWith('alias/') ? prefix + key : `${prefix}key/${key}`;
}

function defaultKeyId(region: Region): string {
  const hex = stableId(`${region.accountId}/${region.name}/aws/rds`, '0123456789abcdef', 30);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-a${hex.slice(15, 18)}-${hex.slice(18)}`;
}
