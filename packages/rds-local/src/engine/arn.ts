import { KIND_LABELS, type Kind } from '../store/record.ts';
import { RdsError } from './rdsError.ts';

/** An account's part of a region; a Region is one. */
export interface AccountRegion {
  accountId: string;
  /** The region's name. */
  name: string;
}

/** `arn:aws:rds:REGION:ACCOUNT:KIND:ID` */
export function rdsArn(place: AccountRegion, kind: Kind, id: string): string {
  return `arn:${partitionOf(place.name)}:rds:${place.name}:${place.accountId}:${kind}:${id}`;
}

/** The partition in which a region lies. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export function partitionOf(region: string): 'aws' | 'aws-cn' | 'aws-us-gov' {
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  return 'aws';
}

/**
 * The identifier in lower case of what `idOrArn` names.
 *
 * @throws RdsError InvalidParameterValue for an ARN of another kind, account or region
 */
export function idOf(place: AccountRegion, kind: Kind, idOrArn: string): string {
  if (!idOrArn.startsWith('arn:')) return idOrArn.toLowerCase();
  const prefix = rdsArn(place, kind, '');
  if (!idOrArn.startsWith(prefix)) {
    throw new RdsError(
      'InvalidParameterValue',
      `${idOrArn} does not name a ${KIND_LABELS[kind]} in this account and region.`,
    );
  }
  return idOrArn.slice(prefix.length).toLowerCase();
}

/** The parts of an RDS ARN; undefined for what is none. `id` is as it is written there. */
export function arnParts(
  arn: string,
): { partition: string; region: string; accountId: string; kind: string; id: string } | undefined {
  const [scheme, partition, service, region, accountId, kind, ...id] = arn.split(':');
  const isArn = scheme === 'arn' && partition && service === 'rds' && region && accountId && kind && id.length > 0;
  return isArn ? { partition, region, accountId, kind, id: id.join(':') } : undefined;
}
