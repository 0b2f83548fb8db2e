import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { clusterQuery } from './queries.ts';

/** The DB cluster that the address names, as RDS last described it. */
export function useCluster() {
  const { DBClusterIdentifier = '' } = useParams({ strict: false });
  return useSuspenseQuery(clusterQuery(DBClusterIdentifier)).data;
}
