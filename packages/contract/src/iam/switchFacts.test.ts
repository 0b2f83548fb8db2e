import { describe, expect, it } from 'vitest';
import { iamSwitchFacts } from './switchFacts.ts';

function titles(kind: 'instance' | 'cluster', Engine: string | undefined, to: boolean) {
  return iamSwitchFacts({ kind, Engine, to }).map(({ title }) => title);
}

describe('what there is to know before a switch', () => {
  it('is of the engine', () => {
    expect(titles('instance', 'mysql', true).filter((it) => it.startsWith('PostgreSQL'))).toEqual([]);
    expect(titles('instance', 'aurora-postgresql', true)).toContain('PostgreSQL: one way in for each user');
    expect(titles('instance', 'postgres', false)).toEqual(['No outage', 'Who loses access', 'Open sessions']);
  });

  it('is of every engine where databases of several are switched', () => {
    expect(titles('instance', undefined, true)).toContain('PostgreSQL: TLS');
    expect(titles('instance', undefined, false)).toContain('MySQL and MariaDB: what they are told');
  });

  it('says of a cluster that its members follow', () => {
    expect(titles('cluster', 'aurora-mysql', true)).toContain('All members together');
    expect(titles('instance', 'mysql', true)).not.toContain('All members together');
  });

  it('always has a source, and begins with the outage that there is not', () => {
    for (const to of [true, false]) {
      const facts = iamSwitchFacts({ kind: 'cluster', Engine: undefined, to });
      expect(facts[0]?.title).toBe('No outage');
      expect(
        facts.every(({ source, text }) => source.startsWith('https://docs.aws.amazon.com/') && text.endsWith('.')),
      ).toBe(true);
    }
  });
});
