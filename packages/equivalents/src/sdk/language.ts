import type { Parameter } from '../nodes.ts';
import type { Line, Target } from '../rendering.ts';
import type { Wait } from '../waits.ts';

/** What the head of a program has to know of the calls in it. */
export interface Program {
  actions: readonly string[];
  waits: readonly Wait[];
  variables: readonly string[];
  /** One for each region that is asked. */
  clients: readonly Client[];
  body: string;
}

/** An SDK's client, and the name of the variable that has it. */
export interface Client {
  name: string;
  region: string;
}

/** How one SDK writes calls; names follow from the model by the language's own rule. */
export interface Language {
  head: (program: Program, target: Target) => string[];
  /** @param suffix for the client of another region than the target's, `us-west-2`; otherwise empty */
  client: (suffix: string) => string;
  call: (client: string, action: string, parameters: readonly Parameter[]) => Line[];
  wait: (client: string, wait: Wait) => string[];
  /** Whether a copy from another region has to be told the region; else the SDK reads it from the source's ARN. */
  needsSourceRegion: boolean;
  waitNotes: readonly string[];
  tail: readonly string[];
  indent: string;
}

/** A text in double quotes: JSON's escapes mean the same in all of these languages. */
export function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** `us-west-2` as the end of a name: `UsWest2`. */
export function pascal(region: string): string {
  return region.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** What stands for a required value that is not given yet. */
export function placeholder(member: string): string {
  return quoted(`<${member}>`);
}

/** A name with a small first letter, and with it the capitals of an abbreviation at the start: `dbName`, `caCertificate…`. */
export function lowerFirst(name: string): string {
  return name.replace(/^[A-Z]+(?=[A-Z][a-z]|[^A-Za-z]|$)|^[A-Z]/, (start) => start.toLowerCase());
}
