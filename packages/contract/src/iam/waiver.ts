import { z } from 'zod';
import type { DBInstance } from '../rows.ts';

/**
 * The tags that exclude a database from the coverage of IAM DB authentication. They are on the resource, so that every
 * tool sees them and no other storage is needed.
 */
export const waiverTagKeys = {
  owner: 'rds-console:iam-waiver-owner',
  reason: 'rds-console:iam-waiver-reason',
  until: 'rds-console:iam-waiver-until',
} as const;

/** The owner, reason and last day (UTC) of an exemption. */
export interface Waiver {
  owner: string;
  reason: string;
  /** `2027-03-31` */
  until: string;
  isExpired: boolean;
}

// @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_Tag.html
const tagText = z
  .string()
  .trim()
  .max(256, 'Enter at most 256 characters.')
  .regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u, 'Enter letters, digits, spaces and _ . : / = + - @ only.');

/** The form input of a waiver. */
export const waiverInput = z.object({
  owner: tagText.min(1, 'Enter who answers for it.'),
  reason: tagText.min(1, 'Enter a reason.'),
  until: z.iso.date('Enter a day such as 2027-03-31.'),
});

/**
 * The waiver from a database's tags; undefined if one of the three is missing or the day is invalid.
 *
 * @param now by RDS's clock; the waiver includes its last day
 */
export function waiverOf(tags: DBInstance['TagList'], now: Date): Waiver | undefined {
  const reported = (key: string) => tags?.find(({ Key }) => Key === key)?.Value;
  const { success, data } = waiverInput.safeParse({
    owner: reported(waiverTagKeys.owner),
    reason: reported(waiverTagKeys.reason),
    until: reported(waiverTagKeys.until),
  });
  return success ? { ...data, isExpired: now.toISOString().slice(0, 10) > data.until } : undefined;
}

/** A waiver as tags, to be added to a resource. */
export function toWaiverTags(waiver: z.output<typeof waiverInput>) {
  return [
    { Key: waiverTagKeys.owner, Value: waiver.owner },
    { Key: waiverTagKeys.reason, Value: waiver.reason },
    { Key: waiverTagKeys.until, Value: waiver.until },
  ];
}
