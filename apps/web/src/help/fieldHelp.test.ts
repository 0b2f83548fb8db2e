import { instanceParameters } from '@rds-console/contract/parameters/instance';
import { parametersWith } from '@rds-console/contract/parameters/views';
import { describe, expect, it } from 'vitest';
import { fieldHelp } from './fieldHelp.ts';

const sources = import.meta.glob<string>('../**/*.tsx', { query: '?raw', import: 'default', eager: true });

/**
 * Names that forms give to their fields: `name="Port"`, `name={'SubnetIds' as …}`, to those of the frames that several
 * share, `target="…"`, `fields={{ name: '…', description: '…' }}`, and by the sections of the rows.
 */
const given =
  /\b(?:name|field|target)=(?:"([A-Z][\w.]*)"|\{'([A-Z][\w.]*)')|fields=\{\{ name: '(\w+)', description: '(\w+)' \}\}/g;
const names = new Set<string | undefined>([
  ...Object.values(sources).flatMap((text) => [...text.matchAll(given)].flatMap(([, ...found]) => found)),
  ...parametersWith(instanceParameters, ({ section }) => section !== undefined),
]);
names.delete(undefined);

/** Parameters that have help without being the name of a field: forms ask for them in a way of their own. */
const others = ['AllowMajorVersionUpgrade', 'Tags', 'TargetDBInstanceIdentifier', 'isPublic'];

describe('the help of fields', () => {
  it('tells about every field that a form of the console has, and about no other', () => {
    expect(Object.keys(fieldHelp).sort()).toEqual([...names, ...others].sort());
  });

  it('is made of whole sentences', () => {
    const texts = Object.values(fieldHelp).flatMap(({ what, rule, consequence }) => [what, rule, consequence]);
    expect(texts.filter((text) => text !== undefined && !/^\S.*\.$/.test(text))).toEqual([]);
  });
});
