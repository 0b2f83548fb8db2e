import { useQuery } from '@tanstack/react-query';
import { engineVersionsQuery, useEngineVersion, useUpgradeChoices } from '../databaseFields/engineChoices.ts';
import type { Choice } from '../form/SelectField.tsx';
import type { RestoreSource } from './restoreSource.ts';

/**
 * The versions in which a snapshot can be restored: its own and those that it can be upgraded to; in another engine, those
 * of the same major version, newest first.
 *
 * @param Engine of the new database
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Migrating.RDSMySQL.Import.html
 */
export function useRestorableVersions(source: RestoreSource, Engine: string): Choice[] {
  const isMigration = Engine !== source.Engine;
  const { versionChoices } = useUpgradeChoices(source.Engine, source.EngineVersion);
  const major = useEngineVersion(source.Engine, source.EngineVersion)?.MajorEngineVersion;
  const { data } = useQuery({ ...engineVersionsQuery(Engine), enabled: isMigration });
  if (!isMigration) return versionChoices;
  return (data ?? [])
    .filter(({ MajorEngineVersion }) => MajorEngineVersion === major)
    .map(({ EngineVersion }) => ({ value: EngineVersion }))
    .toReversed();
}
