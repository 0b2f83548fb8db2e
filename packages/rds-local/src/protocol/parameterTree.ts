import { RdsError } from '../engine/rdsError.ts';
import { shownName } from './parseForm.ts';

/** A parameter and what stands below it: `Tags.Tag.1.Key` is `Key` below `1` below `Tag` below `Tags`. */
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
    const steps = name.split('.', maxDepth + 1);
    if (!isKnown(steps[0] ?? '')) {
      continue;
    }
    if (steps.length > maxDepth) {
      throw new RdsError('MalformedQueryString', `The parameter ${shownName(name)} has too many parts.`);
    }
    const parameter = descend(root, steps);
    if (parameter.value !== undefined) {
      throw new RdsError('MalformedQueryString', `The parameter ${shownName(name)} is given more than once.`);
    }
    parameter.value = value;
  }
  return root;
}

function descend(root: Parameter, steps: readonly string[]): Parameter {
  let parameter = root;
  for (const step of steps) {
    let next = parameter.parts.get(step);
    if (!next) {
      next = { name: parameter.name ? `${parameter.name}.${step}` : step, value: undefined, parts: new Map() };
      parameter.parts.set(step, next);
    }
    parameter = next;
  }
  return parameter;
}
