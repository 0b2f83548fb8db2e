import type { IamOption } from '@rds-console/contract/iam/obstacle';
import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { iamOptionsQuery } from './engineChoices.ts';
import { iamUnavailableBecause } from './iamAvailability.ts';

interface Database {
  Engine: string | undefined;
  EngineVersion: string | undefined;
  classes: readonly (string | undefined)[];
}

/**
 * Of any number of databases, why IAM DB authentication could not be enabled for one. RDS is asked once for each version
 * that occurs, and until it has answered nothing is held against a database.
 *
 * @param databases those that have it off; memoised, since the answer is made anew with them
 */
export function useIamUnavailable(databases: readonly Database[]) {
  const versions = useMemo(
    () =>
      [...new Map(databases.map((it) => [nameOf(it), it])).entries()].filter(([, { EngineVersion }]) => EngineVersion),
    [databases],
  );
  const combine = useCallback(
    (results: UseQueryResult<IamOption[]>[]) =>
      new Map(results.map(({ data = [] }, index) => [versions[index]?.[0], data])),
    [versions],
  );
  const options = useQueries({
    queries: versions.map(([, { Engine, EngineVersion }]) => iamOptionsQuery(Engine, EngineVersion)),
    combine,
  });
  return useCallback(
    (database: Database) =>
      iamUnavailableBecause(options.get(nameOf(database)) ?? [], { ...database, remedy: '' })?.trim(),
    [options],
  );
}

function nameOf({ Engine, EngineVersion }: Database) {
  return `${Engine} ${EngineVersion}`;
}
