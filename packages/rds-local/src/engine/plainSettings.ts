import type {
  CreateDBInstanceMessage,
  DBInstance,
  DBInstanceAutomatedBackup,
  DBSnapshot,
  ModifyDBInstanceMessage,
} from '@aws-sdk/client-rds';

/** A setting of a DB instance that is stored as a request gives it. */
interface PlainSetting<Value> {
  /** What requests call it; without this, what Describe calls it. */
  request?: keyof CreateDBInstanceMessage;
  /** What an instance has where nothing was said. */
  initial?: Value;
  /** A member of a cluster has its cluster's, or none. */
  notOfMembers?: true;
  /** Snapshots and automated backups have it, and what is restored from them. */
  inBackups?: true;
  /** A read replica has its source's where nothing was said. */
  replicated?: true;
  /** Modify changes it at once. What can be pending is among INSTANCE_MODIFICATIONS. */
  atOnce?: true;
}

type PlainSettings = { readonly [Member in keyof DBInstance]?: PlainSetting<DBInstance[Member]> };

const PLAIN_SETTINGS: PlainSettings = {
  AutoMinorVersionUpgrade: { initial: true, replicated: true, atOnce: true },
  BackupTarget: { initial: 'region' },
  CopyTagsToSnapshot: { initial: false, atOnce: true },
  CustomerOwnedIpEnabled: { request: 'EnableCustomerOwnedIp', initial: false, atOnce: true },
  DatabaseInsightsMode: { initial: 'standard', atOnce: true },
  DedicatedLogVolume: { initial: false, notOfMembers: true, inBackups: true, replicated: true },
  DeletionProtection: { initial: false, notOfMembers: true, atOnce: true },
  EngineLifecycleSupport: { initial: 'open-source-rds-extended-support', atOnce: true },
  MultiTenant: { notOfMembers: true, inBackups: true },
  PubliclyAccessible: { initial: true, replicated: true, atOnce: true },
  TdeCredentialArn: { notOfMembers: true, inBackups: true, atOnce: true },
  Timezone: { notOfMembers: true, inBackups: true, replicated: true },
};

interface Row extends Omit<PlainSetting<unknown>, 'request'> {
  member: string;
  request: string;
}

const rows: Row[] = Object.entries(PLAIN_SETTINGS).map(([member, row]) => ({ member, request: member, ...row }));

/** The names that requests have for them. */
export const plainRequests = rows.map(({ request }) => request);

/** What a new instance has of them. */
export function newPlainSettings(settings: CreateDBInstanceMessage, isMember: boolean): Partial<DBInstance> {
  const those = rows.filter(({ notOfMembers }) => !(isMember && notOfMembers));
  return Object.fromEntries(
    those.map(({ member, request, initial }) => [member, Reflect.get(settings, request) ?? initial]),
  );
}

/** What backups have of an instance. */
export function plainSettingsInBackups(value: DBInstance): Partial<DBSnapshot & DBInstanceAutomatedBackup> {
  return Object.fromEntries(
    rows.filter((row) => row.inBackups).map(({ member }) => [member, Reflect.get(value, member)]),
  );
}

/** What a request would say for an instance to be like a described one, or like a backup has it. */
export function plainRequest(has: 'inBackups' | 'replicated', value: object): Partial<CreateDBInstanceMessage> {
  return Object.fromEntries(
    rows.filter((row) => row[has]).map(({ member, request }) => [request, Reflect.get(value, member)]),
  );
}

/** What a request to modify an instance changes of them at once. */
export function plainChanges(input: ModifyDBInstanceMessage): Partial<DBInstance> {
  const changed = rows.filter(({ atOnce, request }) => atOnce && Reflect.get(input, request) !== undefined);
  return Object.fromEntries(changed.map(({ member, request }) => [member, Reflect.get(input, request)]));
}
