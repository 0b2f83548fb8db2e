import { requiredMembers } from './nodes.ts';
import { operations } from './operations.ts';
import { cmdTokens } from './parse/cmdTokens.ts';
import { fromCli, jsonInput } from './parse/fromCli.ts';
import { fromQuery } from './parse/fromQuery.ts';
import { quotedTokens, type Token } from './parse/quotedTokens.ts';
import type { Shell } from './quote.ts';
import type { RdsRequest } from './rendering.ts';

/**
 * The requests that a pasted text asks for: commands of the AWS CLI, the JSON of `--cli-input-json`, or the body of an
 * API request. Nothing is run, no variable is looked up and no file is read.
 *
 * @param action the one that JSON is meant for, which does not say it; without it the one that fits best
 * @returns times as text in ISO 8601, as forms have them; `notUnderstood` has names and never values, since a value may be a password
 */
export function fromCommand(text: string, action?: string): { requests: RdsRequest[]; notUnderstood: string[] } {
  const notUnderstood: string[] = [];
  const miss = (name: string) => void notUnderstood.push(name);
  const requests = parse(text.trim(), action, miss).filter((request) => request !== undefined);
  return { requests, notUnderstood: [...new Set(notUnderstood)] };
}

function parse(text: string, action: string | undefined, miss: (name: string) => void): (RdsRequest | undefined)[] {
  if (text === '') return [];
  if (text.startsWith('{')) return [fromJson(text, action, miss)];
  if (/^(Action|Version)=/.test(withoutHeaders(text)))
    return text.split(/^(?=POST )/m).flatMap((it) => fromHttp(it, miss));
  return commandTokens(text).map((tokens) => fromCli(tokens, miss));
}

/** The commands of a text as the words that their shell would make of them; comments are left out. */
function commandTokens(text: string): Token[][] {
  const shell = shellOf(text);
  return shell === 'cmd' ? cmdTokens(text) : quotedTokens(text, shell);
}

/** Which shell a text is for: by how its first command goes on, else by how it reads a variable. */
function shellOf(text: string): Shell {
  const [, sign] = /^[ \t]*aws\b[^"'\n]*?([\\`^])[ \t\r]*$/m.exec(text) ?? [];
  if (sign) return sign === '\\' ? 'posix' : sign === '`' ? 'powershell' : 'cmd';
  if (/(^|[\s(])\$env:/i.test(text)) return 'powershell';
  return /\^"|"%\w+%"|^\s*(rem|::)\s/im.test(text) ? 'cmd' : 'posix';
}

/** A request with or without its headers, of which the signature's names the region. */
function fromHttp(text: string, miss: (name: string) => void): (RdsRequest | undefined)[] {
  const [, region] = /^Authorization: .*\/([a-z0-9-]+)\/rds\/aws4_request\b/m.exec(text) ?? [];
  const bodies = withoutHeaders(text).split(/\n\s*\n/);
  return bodies.map((body) => {
    const request = fromQuery(body.trim(), miss);
    return request && region !== undefined ? { ...request, region } : request;
  });
}

function withoutHeaders(text: string): string {
  return text.replace(/^(POST |[\w-]+: ).*$/gm, '').trim();
}

function fromJson(text: string, action: string | undefined, miss: (name: string) => void): RdsRequest | undefined {
  const meant = action ?? bestMatch(text);
  const schema = operations.get(meant ?? '');
  if (!meant || !schema) {
    miss('The action that this JSON is for');
    return undefined;
  }
  return { action: meant, input: jsonInput(schema, text, miss) };
}

/** The action that has all of these members, and needs the most of them. */
function bestMatch(text: string): string | undefined {
  let names: string[];
  try {
    names = Object.keys(JSON.parse(text));
  } catch {
    return undefined;
  }
  const fitting = [...operations].flatMap(([action, schema]) => {
    if (schema.isUnitSchema()) return [];
    const members = new Set([...schema.structIterator()].map(([name]) => name));
    const required = requiredMembers(schema);
    const fits = names.every((name) => members.has(name)) && required.every((name) => names.includes(name));
    return fits ? [{ action, needed: required.length }] : [];
  });
  return fitting.sort((one, other) => other.needed - one.needed)[0]?.action;
}
