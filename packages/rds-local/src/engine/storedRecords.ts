import type { Place } from '../store/keys.ts';
import type { RecordFormat } from '../store/memory.ts';
import type { AnyRecord, InstanceRecord, Kind } from '../store/record.ts';
import { recordFrom, recordJson } from '../store/recordJson.ts';
import { defaultSubnetGroup } from './network.ts';

/**
 * Records as they are stored. Of the subnet group `default`, in which nearly every DB instance is, only the name is
 * written: it never changes, and is a quarter of the text.
 */
export const storedRecords: RecordFormat = { write, read };

function write(kind: Kind, record: AnyRecord): string {
  if (!isInDefaultGroup(kind, record)) return recordJson(record);
  const { value } = record;
  return recordJson({ ...record, value: { ...value, DBSubnetGroup: { DBSubnetGroupName: 'default' } } });
}

function read(kind: Kind, text: string, { accountId, region }: Place): AnyRecord {
  const record = recordFrom(text);
  if (isInDefaultGroup(kind, record)) record.value.DBSubnetGroup = defaultSubnetGroup({ accountId, name: region });
  return record;
}

function isInDefaultGroup(kind: Kind, record: AnyRecord): record is InstanceRecord {
  return kind === 'db' && (record as InstanceRecord).value.DBSubnetGroup?.DBSubnetGroupName === 'default';
}
