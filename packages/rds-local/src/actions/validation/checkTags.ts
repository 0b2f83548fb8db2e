import type { Tag } from '@aws-sdk/client-rds';
import { RdsError } from '../../engine/rdsError.ts';

const MAX_TAGS = 50;

/**
 * Tags as they are stored: each with a value, added ones in place of existing ones with the same key.
 *
 * @param present what the resource has already
 * @throws RdsError InvalidParameterValue; InvalidParameterCombination when a key is added twice
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html
 * @see https://github.com/crossplane/stack-aws-sample/issues/12 for RDS's answer to a duplicate key
 */
export function withTags(present: readonly Tag[], added: readonly Tag[] | undefined): Tag[] {
  const tags = new Map(present.map((tag) => [tag.Key, tag.Value]));
  const seen = new Set<string | undefined>();
  for (const { Key, Value = '' } of added ?? []) {
    checkTag(Key, Value);
    if (seen.has(Key)) {
      throw new RdsError('InvalidParameterCombination', `Duplicate tag key found in request: ${Key}`);
    }
    seen.add(Key);
    tags.set(Key, Value);
  }
  if (tags.size > MAX_TAGS) {
    throw new RdsError('InvalidParameterValue', `A resource can have at most ${MAX_TAGS} tags.`);
  }
  return [...tags].map(([Key, Value]) => ({ Key, Value }));
}

function checkTag(Key: string | undefined, Value: string): void {
  if (Key === undefined || Key.length < 1 || Key.length > 128) {
    throw new RdsError('InvalidParameterValue', 'A tag key must have from 1 to 128 characters.');
  }
  if (Value.length > 256) {
    throw new RdsError('InvalidParameterValue', `The value of the tag ${Key} is longer than 256 characters.`);
  }
  if (/^(aws|rds):/i.test(Key)) {
    throw new RdsError('InvalidParameterValue', `The tag key ${Key} begins with aws: or rds:, which are reserved.`);
  }
  const allowed = /^[\p{L}\p{M}\p{N}\p{Z}\s_.:/=+\-@]*$/u;
  if (!allowed.test(Key) || !allowed.test(Value)) {
    throw new RdsError(
      'InvalidParameterValue',
      `The tag ${Key} has a character that is not allowed. Tags consist of letters, digits, white space and _ . : / = + - @`,
    );
  }
}
