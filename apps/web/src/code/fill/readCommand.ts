import type { RdsRequest } from '@rds-console/contract/rdsRequests';
import { fromCommand } from '@rds-console/equivalents/fromCommand';
import type { FillRules } from './fillRules.ts';
import { bareName, formOf } from './otherForms.ts';

/** A pasted text that is for the form. */
export interface ReadCommand {
  action: string;
  input: RdsRequest['input'];
  /** The form's values, of which it may lack some. */
  values: Readonly<Record<string, unknown>>;
  /** The region that the text is for, where that is neither the console's nor a value of the form. */
  elsewhere?: string | undefined;
  /** What the text has and nobody understands, by names. */
  notUnderstood: readonly string[];
  /** Actions of further commands that are not for the form. */
  omitted: readonly string[];
}

/** A pasted text that is not for the form, and where it may be. */
export interface Misplaced {
  message: string;
  href?: string | undefined;
}

/**
 * Reads a command for a form. Nothing is run.
 *
 * @param consoleRegion the one that forms are for
 * @param pages the addresses of all pages
 */
export function readCommand(
  text: string,
  rules: FillRules,
  consoleRegion: string,
  pages: readonly string[],
): ReadCommand | Misplaced {
  const { requests, notUnderstood } = fromCommand(text, rules.actions[0]);
  const own = requests.find(({ action }) => rules.actions.includes(action));
  const [first] = requests;
  if (!first) return { message: `This is no command of RDS that changes something.${listed(notUnderstood)}` };
  if (!own) {
    const message = `This form is for ${rules.actions.join(' and ')}, and the text asks for ${first.action}.`;
    return { message, href: formOf(first, pages) };
  }
  const { action, input } = own;
  if (Object.keys(input).length === 0)
    return { message: `Nothing in the text is an option of ${action}.${listed(notUnderstood)}` };
  const { about } = rules;
  const named = about && input[about.member];
  const error =
    about && typeof named === 'string' && !isSame(named, about.name)
      ? `The text is for ${bareName(named)}, and this page is about ${about.name}.`
      : rules.error?.(input);
  if (error) return { message: error, href: formOf(own, pages) };

  const others = requests.filter((request) => request !== own);
  const further = rules.further?.(others, input) ?? { values: {}, omitted: others };
  const given = new Set([...(rules.given ?? []), ...(about ? [about.member] : [])]);
  const values = {
    ...(rules.values?.(input, action) ?? input),
    ...further.values,
    ...(rules.regionField && own.region !== undefined && { [rules.regionField]: otherThan(consoleRegion, own) ?? '' }),
  };
  return {
    ...{ action, input, notUnderstood },
    values: Object.fromEntries(Object.entries(values).filter(([name]) => !given.has(name))),
    omitted: further.omitted.map((request) => request.action),
    elsewhere: rules.regionField ? undefined : otherThan(consoleRegion, own),
  };
}

function otherThan(region: string, request: RdsRequest) {
  return request.region === region ? undefined : request.region;
}

/** RDS does not mind capitals in names. */
function isSame(one: string, other: string) {
  return bareName(one).toLowerCase() === bareName(other).toLowerCase();
}

function listed(names: readonly string[]) {
  return names.length > 0 ? ` Not understood: ${names.join(', ')}.` : '';
}
