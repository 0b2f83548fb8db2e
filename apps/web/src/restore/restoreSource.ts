import type { RestorableTimes } from '../databases/restorableTimes.ts';

/** What a database is restored from: a snapshot, or the backups of a database that may be deleted. */
export interface RestoreSource {
  /** As it goes into a sentence: `the snapshot before-upgrade`. */
  name: string;
  Engine: string;
  EngineVersion: string;
  /** GiB */
  AllocatedStorage?: number | undefined;
  IAMDatabaseAuthenticationEnabled: boolean;
  /** Between which moments one can be chosen; a snapshot has one moment only. */
  times?: RestorableTimes | undefined;
}

type Described = Pick<RestoreSource, 'Engine' | 'EngineVersion' | 'AllocatedStorage'> & {
  IAMDatabaseAuthenticationEnabled?: boolean | undefined;
};

/** A database or a backup, as RDS describes it, as what a database is restored from. */
export function toSource(name: string, described: Described, times?: RestorableTimes): RestoreSource {
  const { Engine, EngineVersion, AllocatedStorage, IAMDatabaseAuthenticationEnabled = false } = described;
  return { name, Engine, EngineVersion, AllocatedStorage, IAMDatabaseAuthenticationEnabled, times };
}
