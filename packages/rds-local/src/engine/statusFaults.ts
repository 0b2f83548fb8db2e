import type { AnyRecord, Kind } from '../store/record.ts';
import { arnParts } from './arn.ts';

/** A fault that keeps a resource in a status or makes it fail. */
export interface StatusFault {
  /** Its ARN, or its identifier in any letter case in every account and region. */
  resource: string;
  /** The status that it doesn't leave normally. */
  status: string;
  /** `stuck` to stay in it, or the status that follows instead, such as `failed`. */
  outcome: string;
}

export type FaultFor = (kind: Kind, record: AnyRecord) => StatusFault | undefined;

/** The member with the status depends on the kind. */
const STATUS_MEMBERS = ['DBInstanceStatus', 'Status', 'SubnetGroupStatus'];

/** The fault that applies to a resource before its next scheduled step. */
export function faultFinder(faults: () => Iterable<StatusFault>): FaultFor {
  return (kind, { value }) => {
    for (const fault of faults()) {
      if (fault.status === statusOf(value) && isMeant(fault.resource, kind, value)) return fault;
    }
    return undefined;
  };
}

/** Applies the fault to a record, which may be changed. */
export function meetFault(record: AnyRecord, { outcome }: StatusFault): void {
  if (outcome === 'stuck') record.held = true;
  else putIntoStatus(record, outcome);
}

/** Sets a status that doesn't end by itself, and drops the steps in progress. The record may be changed. */
export function putIntoStatus(record: AnyRecord, status: string): void {
  const member = STATUS_MEMBERS.find((each) => each in record.value);
  if (member === undefined) return;
  Object.assign(record.value, { [member]: status });
  record.steps = [];
  record.held = undefined;
}

export function statusOf(value: object): string | undefined {
  const members = new Map<string, unknown>(Object.entries(value));
  const status = STATUS_MEMBERS.map((member) => members.get(member)).find((each) => each !== undefined);
  return typeof status === 'string' ? status : undefined;
}

function isMeant(resource: string, kind: Kind, value: object): boolean {
  const arn = arnParts(resource);
  const texts = Object.values(value);
  if (arn) return arn.kind === kind && texts.includes(resource);
  const id = resource.toLowerCase();
  return Object.entries(value).some(([member, each]) => IDENTIFIERS[kind] === member && each === id);
}

const IDENTIFIERS: { readonly [K in Kind]?: string } = {
  db: 'DBInstanceIdentifier',
  cluster: 'DBClusterIdentifier',
  snapshot: 'DBSnapshotIdentifier',
  'cluster-snapshot': 'DBClusterSnapshotIdentifier',
  'cluster-endpoint': 'DBClusterEndpointIdentifier',
};
