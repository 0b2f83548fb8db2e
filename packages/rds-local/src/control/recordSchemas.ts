import * as rds from '@aws-sdk/client-rds';
import { NormalizedSchema } from '@smithy/core/schema';
import { z } from 'zod';
import { EVENTS, type EventId } from '../catalog/data/events.ts';
import { nextBackupStart, nextWindowStart } from '../engine/maintenanceWindow.ts';
import type { StructureSchema } from '../protocol/model.ts';
import type { Kind } from '../store/record.ts';

/** The latest time that an RDS response can contain: years have four digits. */
const LAST_MOMENT = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const moment = z.number().min(0).max(LAST_MOMENT);
/** Earlier than the clock's first time, because a fixture may contain earlier events. */
const FIRST_DATE = Date.UTC(1900, 0, 1);
const date = z.date().min(new Date(FIRST_DATE)).max(new Date(LAST_MOMENT));
const isSet = z.literal(true).optional();

const maintenanceWindow = z.string().refine((window) => canBe(() => nextWindowStart(window, 0)));
const backupWindow = z.string().refine((window) => canBe(() => nextBackupStart(window, 0)));

/** Members with stricter rules than their type has, by name, because rds-local computes with them. */
const MEMBERS: ReadonlyMap<string, z.ZodType> = new Map([
  ['PreferredMaintenanceWindow', maintenanceWindow],
  ['PreferredBackupWindow', backupWindow],
]);

const shapes = new Map<unknown, z.ZodType>();

/** Schema for a shape of the SDK's model. Members that aren't in the model may have any value. */
function shape(schema: NormalizedSchema): z.ZodType {
  if (schema.isListSchema()) return z.array(shape(schema.getValueSchema()));
  if (schema.isMapSchema()) return z.record(z.string(), shape(schema.getValueSchema()));
  if (schema.isStructSchema()) return structure(schema);
  if (schema.isTimestampSchema()) return date;
  if (schema.isNumericSchema()) return z.number();
  return schema.isBooleanSchema() ? z.boolean() : z.string();
}

function structure(schema: NormalizedSchema): z.ZodType {
  const known = shapes.get(schema.getSchema());
  if (known !== undefined) return known;
  const members = [...schema.structIterator()].map(([name, member]) => [
    name,
    (MEMBERS.get(name) ?? shape(member)).optional(),
  ]);
  const made = z.looseObject(Object.fromEntries(members));
  shapes.set(schema.getSchema(), made);
  return made;
}

function model(schema: StructureSchema): z.ZodType {
  return structure(NormalizedSchema.of(schema));
}

const tags = z.array(model(rds.Tag$));
// The keys of an object that is written out are the events.
const eventId = z.enum(Object.keys(EVENTS) as [EventId, ...EventId[]]);

/** A record as `record.ts` declares it: its value in RDS's shape, its steps, and what its kind has besides. */
function record(value: z.ZodType, more: z.ZodRawShape = {}): z.ZodType {
  const step = z.looseObject({
    at: moment,
    set: value.optional(),
    apply: z.array(z.string()).optional(),
    events: z.array(eventId).optional(),
    remove: isSet,
  });
  return z.looseObject({ value, steps: z.array(step), tags: tags.optional(), held: isSet, ...more });
}

const databaseData = z.looseObject({
  masterVerifier: z.string().optional(),
  nextMasterVerifier: z.string().optional(),
  restarts: z.number(),
  parameters: z.record(z.string(), z.string()).optional(),
  content: z.literal('sample').optional(),
  source: z
    .union([
      z.looseObject({ kind: z.literal('snapshot'), snapshotId: z.string() }),
      z.looseObject({ kind: z.literal('database'), resourceId: z.string() }),
    ])
    .optional(),
});
const snapshotData = z.looseObject({ id: z.string(), masterVerifier: z.string().optional() });

const database: z.ZodRawShape = {
  data: databaseData.optional(),
  windowAt: moment.optional(),
  backupAt: moment.optional(),
  backups: z.looseObject({ window: backupWindow, days: z.number(), since: moment }).optional(),
  backupTags: tags.optional(),
  startAt: moment.optional(),
  rolesActiveAt: moment.optional(),
  parametersAppliedAt: moment.optional(),
  maintenance: z
    .looseObject({
      at: moment.optional(),
      window: maintenanceWindow.optional(),
      optIns: z.record(z.string(), moment),
      upgrade: z.looseObject({ at: moment, after: moment }).optional(),
      systemUpdatedAt: moment.optional(),
    })
    .optional(),
  iamChanges: z.array(z.looseObject({ at: moment, enabled: z.boolean() })),
};

const instance = record(model(rds.DBInstance$), {
  ...database,
  value: model(rds.DBInstance$).and(z.looseObject({ DbiResourceId: z.string() })),
  storageChangedAt: moment.optional(),
});
const backtrack = z.looseObject({ backtrack: model(rds.DBClusterBacktrack$), endsAt: moment });
const cluster = record(model(rds.DBCluster$), {
  ...database,
  value: model(rds.DBCluster$).and(z.looseObject({ DbClusterResourceId: z.string() })),
  restored: isSet,
  nextWriter: z.string().optional(),
  restarting: isSet,
  backtracks: z.array(backtrack).optional(),
});
const sharedWith = z.array(z.string()).optional();
const setParameter = z.looseObject({
  ParameterValue: z.string().optional(),
  ApplyMethod: z.enum(['immediate', 'pending-reboot']).optional(),
});
const parameters = z.record(z.string(), setParameter);
const settings = z.looseObject({
  DefaultCertificateAuthority: z.string().optional(),
  defaultGroupTags: z.record(z.string(), tags).optional(),
  // The clock of an earlier version may be set to any time: createClock limits it.
  clock: z.union([z.looseObject({ offsetMs: z.number() }), z.looseObject({ standsAt: z.number() })]).optional(),
});

/** Schemas for the records of each kind, with dates already converted. */
export const RECORD_SCHEMAS: { readonly [K in Kind]: z.ZodType } = {
  db: instance,
  cluster,
  snapshot: record(model(rds.DBSnapshot$), {
    source: model(rds.DBInstance$),
    sharedWith,
    data: snapshotData.optional(),
  }),
  'cluster-snapshot': record(model(rds.DBClusterSnapshot$), {
    source: model(rds.DBCluster$),
    sharedWith,
    data: snapshotData.optional(),
  }),
  'auto-backup': record(model(rds.DBInstanceAutomatedBackup$), { instance }),
  'cluster-auto-backup': record(model(rds.DBClusterAutomatedBackup$), { cluster }),
  'cluster-endpoint': record(model(rds.DBClusterEndpoint$)),
  subgrp: record(model(rds.DBSubnetGroup$)),
  pg: record(model(rds.DBParameterGroup$), { parameters }),
  'cluster-pg': record(model(rds.DBClusterParameterGroup$), { parameters }),
  og: record(model(rds.OptionGroup$)),
  es: record(model(rds.EventSubscription$)),
  ri: record(model(rds.ReservedDBInstance$)),
  event: record(model(rds.Event$)),
  settings: record(settings),
};

function canBe(reckon: () => number): boolean {
  try {
    return Number.isFinite(reckon());
  } catch {
    return false;
  }
}
