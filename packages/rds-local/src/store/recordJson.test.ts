import * as rds from '@aws-sdk/client-rds';
import { NormalizedSchema } from '@smithy/core/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnyRecord } from './record.ts';
import { MOMENTS, recordFrom, recordJson } from './recordJson.ts';

test('a record comes back as it was, its dates as dates', () => {
  const name = fc.string().filter((text) => !MOMENTS.has(text) && text !== '__proto__');
  const leaf = fc.oneof(fc.string(), fc.boolean(), fc.integer());
  const moments = fc.dictionary(fc.constantFrom(...MOMENTS), fc.date({ noInvalidDate: true }), {
    noNullPrototype: true,
  });
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('tree')),
      fc
        .tuple(fc.dictionary(name, tie('tree'), { noNullPrototype: true }), moments)
        .map(([members, dates]) => ({ ...members, ...dates })),
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      // Only the form matters here: any tree stands for a record.
      const record = { value: { anything: value }, steps: [] } as unknown as AnyRecord;
      expect(recordFrom(recordJson(record))).toEqual(record);
    }),
  );
});

test('what the first format of the store wrote is read as well', () => {
  const stored = '{"value":{"InstanceCreateTime":{"$date":1700000000000}},"steps":[]}';

  expect(recordFrom(stored).value).toEqual({ InstanceCreateTime: new Date(1_700_000_000_000) });
});

test('the moments are known by name: those of the model, none of which is anything else elsewhere', () => {
  const [moments, others] = memberNames([
    rds.DBInstance$,
    rds.DBCluster$,
    rds.DBSnapshot$,
    rds.DBClusterSnapshot$,
    rds.DBInstanceAutomatedBackup$,
    rds.DBClusterAutomatedBackup$,
    rds.DBClusterEndpoint$,
    rds.DBSubnetGroup$,
    rds.DBParameterGroup$,
    rds.DBClusterParameterGroup$,
    rds.OptionGroup$,
    rds.EventSubscription$,
    rds.ReservedDBInstance$,
    rds.Event$,
    rds.DBClusterBacktrack$,
  ]);

  expect(new Set([...moments].filter((name) => !MOMENTS.has(name)))).toEqual(new Set());
  expect([...others].filter((name) => MOMENTS.has(name))).toEqual([]);
});

/** The names of the members that are moments, and of all others, anywhere in the shapes. */
function memberNames(shapes: readonly Parameters<typeof NormalizedSchema.of>[0][]): [Set<string>, Set<string>] {
  const [moments, others, seen] = [new Set<string>(), new Set<string>(), new Set<unknown>()];
  const visit = (schema: NormalizedSchema): void => {
    if (schema.isListSchema() || schema.isMapSchema()) {
      visit(schema.getValueSchema());
      return;
    }
    if (!schema.isStructSchema() || seen.has(schema.getSchema())) return;
    seen.add(schema.getSchema());
    for (const [name, member] of schema.structIterator()) {
      (member.isTimestampSchema() ? moments : others).add(name);
      visit(member);
    }
  };
  for (const shape of shapes) visit(NormalizedSchema.of(shape));
  return [moments, others];
}
