import type { AnyRecord } from './record.ts';

/** A copy to be changed in place. The subnet group of an instance is that of many: it is replaced, never changed. */
export function copyRecord<R extends AnyRecord>(record: R): R {
  const { value } = record;
  const group = 'DBSubnetGroup' in value ? value.DBSubnetGroup : undefined;
  if (typeof group !== 'object') return structuredClone(record);
  const copy: R = structuredClone({ ...record, value: { ...value, DBSubnetGroup: undefined } });
  Object.assign(copy.value, { DBSubnetGroup: group });
  return copy;
}
