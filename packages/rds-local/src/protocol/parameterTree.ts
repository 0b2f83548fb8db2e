import { RdsError } from '../engine/rdsError.ts';
import { shownName } from './parseForm.ts';

/** A parameter with its children: `Tags.Tag.1.Key` is `Key` in `1` in `Tag` in `Tags`. */
export interface Parameter {
  /** The whole name, as the caller wrote it. */
  name: string;
  /** Undefined when only longer names were given. */
  value: string | undefined;
  parts: Map<string, Parameter>;
}

/** The model's deepest input has 8 levels. */
const maxDepth = 20;

/**
 * Sorts flat parameters into a tree by the dots of their names. Names are keys of maps, so none of them, `__proto__`
 * included, means anything but itself.
 *
 * @param isKnown says for a name's first part whether the action has such a parameter; others are left out
 * @throws RdsError `MalformedQueryString` when a parameter stands there twice or has more parts than any could have
 */
export function parameterTree(pairs: readonly [string, string][], isKnown: (first: string) => boolean): Parameter {
  const root: Parameter = { name: '', value: undefined, parts: new Map() };
  for (const [name, value] of pairs) {
    const dot = name.indexOf('.');
    if (!isKnown(dot < 0 ? name : name.slice(0, dot))) {
      continue;
    }
    const parameter = descend(root, name);
    if (parameter.value !== undefined) {
      throw malformed(parameter, 'is given more than once');
    }
    parameter.value = value;
  }
  return root;
}

/** The error for a parameter in a place where it isn't allowed. */
export function malformed({ name }: { name: string }, what: string): RdsError {
  return new RdsError('MalformedQueryString', `The parameter ${shownName(name)} ${what}.`);
}

function descend(root: Parameter, name: string): Parameter {
  let parameter = root;
  let depth = 0;
  for (let end = -1; end < name.length; depth++) {
    if (depth === maxDepth) {
      throw malformed({ name }, 'has too many parts');
    }
    const start = end + 1;
    const dot = name.indexOf('.', start);
    end = dot < 0 ? name.length : dot;
    const step = name.slice(start, end);
    let next = parameter.parts.get(step);
    if (!next) {
      next = { name: name.slice(0, end), value: undefined, parts: new Map() };
      parameter.parts.set(step, next);
    }
    parameter = next;
  }
  return parameter;
}
