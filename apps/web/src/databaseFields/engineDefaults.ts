import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import { api, queryClient } from '../api.ts';
import { orderableOptionsQuery } from './engineChoices.ts';

/** What a new database of an engine begins with: RDS's default version, and a class of the wanted kind that it comes in. */
export interface EngineDefaults {
  version: { EngineVersion?: string };
  options: readonly OrderableDBInstanceOption[];
}

/**
 * Asks RDS for an engine's default version and what that can be ordered with.
 *
 * @throws what RDS refused
 */
export async function fetchEngineDefaults(Engine: string): Promise<EngineDefaults> {
  const versions = await queryClient.fetchQuery(
    api.engines.versions.queryOptions({ input: { Engine, DefaultOnly: 'true' }, staleTime: 600_000 }),
  );
  const version: EngineDefaults['version'] = versions[0] ?? {};
  const options = await queryClient.fetchQuery(orderableOptionsQuery(Engine, version.EngineVersion));
  return { version, options };
}

/** Small classes for trying things out, and the smallest that production should have; in order of preference. */
const classPreferences = {
  small: ['db.t3.micro', 'db.t4g.micro', 'db.t3.small', 'db.t3.medium', 'db.t4g.medium'],
  production: ['db.m6i.large', 'db.m5.large', 'db.r6g.large', 'db.r5.large', 'db.t3.large'],
  cluster: ['db.r6g.large', 'db.r5.large', 'db.t3.medium'],
};

export type ClassKind = keyof typeof classPreferences;

/** A class of the wanted kind among those that can be ordered. */
export function preferredClass(options: readonly OrderableDBInstanceOption[], kind: ClassKind) {
  const offered = new Set(options.map(({ DBInstanceClass }) => DBInstanceClass));
  return classPreferences[kind].find((each) => offered.has(each)) ?? options[0]?.DBInstanceClass ?? '';
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html, Port */
export function defaultPort(Engine: string) {
  if (/postgres/.test(Engine)) return 5432;
  if (Engine.startsWith('oracle')) return 1521;
  return Engine.startsWith('sqlserver') ? 1433 : 3306;
}
