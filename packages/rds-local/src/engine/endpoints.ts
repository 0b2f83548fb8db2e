import { partitionOf } from './arn.ts';
import type { Region } from './region.ts';
import { stableId } from './stableId.ts';

const LETTERS_AND_DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CommonTasks.Connect.html */
export function instanceAddress(region: Region, id: string): string {
  return `${id}.${domain(region, '')}`;
}

/** https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Overview.Endpoints.html */
export function writerAddress(region: Region, id: string): string {
  return `${id}.${domain(region, 'cluster-')}`;
}

export function readerAddress(region: Region, id: string): string {
  return `${id}.${domain(region, 'cluster-ro-')}`;
}

/** https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Endpoints.Custom.html */
export function customAddress(region: Region, id: string): string {
  return `${id}.${domain(region, 'cluster-custom-')}`;
}

/** The Route 53 zone of the region's endpoints. */
export function hostedZoneId(region: Region): string {
  return `Z${stableId(`zone/${region.name}`, LETTERS_AND_DIGITS.toUpperCase(), 13)}`;
}

function domain(region: Region, prefix: string): string {
  const account = `c${stableId(`${region.accountId}/${region.name}`, LETTERS_AND_DIGITS, 11)}`;
  const suffix = partitionOf(region.name) === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  return `${prefix}${account}.${region.name}.rds.${suffix}`;
}
