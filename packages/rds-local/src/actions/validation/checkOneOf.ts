import { RdsError } from '../../engine/rdsError.ts';

/** @throws RdsError InvalidParameterCombination unless the request has exactly one of the parameters */
export function checkOneOf<Name extends string>(input: { [N in Name]?: unknown }, names: readonly Name[]): void {
  const given = names.filter((name) => input[name] !== undefined);
  if (given.length === 1) return;
  throw new RdsError('InvalidParameterCombination', `Exactly one of ${names.join(', ')} must be specified.`);
}
