import { RdsError } from './rdsError.ts';
import type { Kind } from './record.ts';

interface Place {
  accountId: string;
  /** The region's name. */
  name: string;
}

/** `arn:aws:rds:REGION:ACCOUNT:KIND:ID`; `kind` is one of ours, or another of RDS's such as `subgrp`. */
export function rdsArn(place: Place, kind: string, id: string): string {
  return `arn:${partitionOf(place.name)}:rds:${place.name}:${place.accountId}:${kind}:${id}`;
}

/** The partition in which a region lies. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  return 'aws';
}

/**
 * The identifier in lower case of what `idOrArn` names.
 *
 * @throws RdsError InvalidParameterValue for an ARN of another kind, account or region
 */
export function idOf(place: Place, kind: Kind, idOrArn: string): string {
  if (!idOrArn.startsWith('arn:')) return idOrArn.toLowerCase();
  const prefix = rdsArn(place, kind, '');
  if (!idOrArn.startsWith(prefix)) {
    throw new RdsError(
      'InvalidParameterValue',
      `${idOrArn} does not name a ${KIND_WORDS[kind]} in this account and region.`,
    );
  }
  return idOrArn.slice(prefix.length).toLowerCase();
}

const KIND_WORDS: Record<Kind, string> = {
  db: 'DB instance',
  cluster: 'DB cluster',
  snapshot: 'DB snapshot',
  'cluster-snapshot': 'DB cluster snapshot',
};
