import type { Tag } from '@rds-console/contract/rows';

/** Tags as texts, each on its own: `team=orders`. */
export function tagTexts(tags: readonly Tag[]) {
  return tags.map(({ Key, Value }) => (Value ? `${Key}=${Value}` : Key));
}
