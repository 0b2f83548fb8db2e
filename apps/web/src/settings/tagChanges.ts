import { api } from '../api.ts';

export interface Tag {
  Key?: string | undefined;
  Value?: string | undefined;
}

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html */
const mostTags = 50;

/** Whether a tag is one of the user's, and not one that AWS itself has put there. */
export function isOwnTag({ Key = '' }: Tag) {
  return !/^(aws|rds):/i.test(Key);
}

/** What turns one list of tags into another: those to write, new or with another value, and the keys to remove. */
export function tagChanges(saved: readonly Tag[], edited: readonly Tag[]) {
  const before = new Map(saved.map(({ Key, Value = '' }) => [Key, Value]));
  const kept = new Set(edited.map(({ Key }) => Key));
  return {
    Tags: edited.flatMap(({ Key = '', Value = '' }) => (before.get(Key) === Value ? [] : [{ Key, Value }])),
    TagKeys: saved.flatMap(({ Key = '' }) => (kept.has(Key) ? [] : [Key])),
  };
}

/** Sends what differs. RDS takes what is added and what is removed in two requests; where one is refused, the user may save again. */
export async function saveTags(ResourceName: string, saved: readonly Tag[], edited: readonly Tag[]) {
  const { Tags, TagKeys } = tagChanges(saved, edited);
  const add = async () => Tags.length > 0 && (await api.tags.add.call({ ResourceName, Tags }));
  const remove = async () => TagKeys.length > 0 && (await api.tags.remove.call({ ResourceName, TagKeys }));
  // Nothing is lost when RDS refuses what is added; but at the limit there has to be room first.
  const hasRoom = edited.length + TagKeys.length <= mostTags;
  for (const step of hasRoom ? [add, remove] : [remove, add]) await step();
}
