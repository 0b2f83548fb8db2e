import { knownDatabases } from '@rds-console/contract/login/knownDatabases';
import { useMemo } from 'react';
import { useDatabases } from '../databases/useDatabases.ts';

/** All databases of the region as a policy can mean them; those that have been heard of so far. */
export function useKnownDatabases() {
  const { instances, clusters } = useDatabases();
  return useMemo(() => knownDatabases(instances ?? [], clusters ?? []), [instances, clusters]);
}
