import type { AnyRecord, InstanceRecord, Kind } from '../store/record.ts';
import { recordFrom, recordJson } from '../store/recordJson.ts';
import type { AccountRegion } from './arn.ts';
import { defaultSubnetGroup } from './network.ts';

/**
 * A record as it is stored. Of the subnet group `default`, in which nearly every DB instance is, only the name: it is
 * the same for life, and a quarter of the text.
 */
export function storedText(kind: Kind, record: AnyRecord): string {
  if (!isInDefaultGroup(kind, record)) return recordJson(record);
  const { value } = record;
  return recordJson({ ...record, value: { ...value, DBSubnetGroup: { DBSubnetGroupName: 'default' } } });
}

/** The record that `storedText`, now or in an earlier version, made the text of. */
export function storedRecord(kind: Kind, text: string, owner: AccountRegion): AnyRecord {
  const record = recordFrom(text);
  if (isInDefaultGroup(kind, record)) record.value.DBSubnetGroup = defaultSubnetGroup(owner);
  return record;
}

function isInDefaultGroup(kind: Kind, record: AnyRecord): record is InstanceRecord {
  return kind === 'db' && (record as InstanceRecord).value.DBSubnetGroup?.DBSubnetGroupName === 'default';
}
