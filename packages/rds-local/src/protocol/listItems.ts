import { malformed, type Parameter } from './parameterTree.ts';
import { shownName } from './parseForm.ts';

const listIndex = /^[1-9]\d{0,2}$|^1000$/;

/**
 * The items `List.ElementName.N` or `List.member.N`, in the order of N.
 *
 * @throws RdsError `MalformedQueryString` for anything else below the list, and for an index that comes twice
 */
export function listItems(list: Parameter, elementName: string): Parameter[] {
  if (list.value) {
    throw malformed(list, `is a list: its values are ${shownName(list.name)}.${elementName}.1 and so on`);
  }
  const items = new Map<number, Parameter>();
  for (const [name, group] of list.parts) {
    if ((name !== elementName && name !== 'member') || group.value) {
      throw malformed(
        group,
        `does not name a list's value: they are ${shownName(list.name)}.${elementName}.1 and so on`,
      );
    }
    for (const [index, item] of group.parts) {
      if (!listIndex.test(index)) {
        throw malformed(item, 'must have an index from 1 to 1000');
      }
      if (items.has(Number(index))) {
        throw malformed(item, 'is given more than once');
      }
      items.set(Number(index), item);
    }
  }
  return [...items].sort(([a], [b]) => a - b).map(([, item]) => item);
}
