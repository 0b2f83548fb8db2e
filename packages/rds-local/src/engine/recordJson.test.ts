import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnyRecord } from './record.ts';
import { recordFrom, recordJson } from './recordJson.ts';

test('a record comes back as it was, its dates as dates', () => {
  const leaf = fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.date({ noInvalidDate: true }));
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('tree')),
      fc.dictionary(fc.string(), tie('tree'), { noNullPrototype: true }),
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
