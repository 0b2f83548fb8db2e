import type { Tag } from '@rds-console/contract/rows';
import { api } from '../api.ts';
import { type Call, callOf } from '../code/call.ts';

/** A tag may be without a value. */
type EditedTag = Pick<Tag, 'Key'> & Partial<Tag>;

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html */
const maxTags = 50;

/** Whether a tag is one of the user's, and not one that AWS itself has put there. */
export function isOwnTag({ Key }: Pick<Tag, 'Key'>) {
  return !/^(aws|rds):/i.test(Key);
}

/** What turns one list of tags into another: those to write, new or with another value, and the keys to remove. */
export function tagChanges(saved: readonly Tag[], edited: readonly EditedTag[]) {
  const before = new Map(saved.map(({ Key, Value }) => [Key, Value]));
  const kept = new Set(edited.map(({ Key }) => Key));
  return {
    Tags: edited.flatMap(({ Key, Value = '' }) => (before.get(Key) === Value ? [] : [{ Key, Value }])),
    TagKeys: saved.flatMap(({ Key }) => (kept.has(Key) ? [] : [Key])),
  };
}

/** Writes what differs. RDS takes what is added and what is removed in two calls; where one is refused, the user may save again. */
export function tagCalls(ResourceName: string, saved: readonly Tag[], edited: readonly EditedTag[]): Call[] {
  const { Tags, TagKeys } = tagChanges(saved, edited);
  const add = Tags.length > 0 ? [callOf(api.tags.add, { ResourceName, Tags })] : [];
  const remove = TagKeys.length > 0 ? [callOf(api.tags.remove, { ResourceName, TagKeys })] : [];
  // Nothing is lost when RDS refuses what is added; but at the limit there has to be room first.
  const hasRoom = edited.length + TagKeys.length <= maxTags;
  return hasRoom ? [...add, ...remove] : [...remove, ...add];
}
