import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';

/** All databases of the region, for what says where it is used; nothing while the answers are on their way. */
export function useDatabases() {
  const { data: instances } = useQuery(api.instances.list.queryOptions());
  const { data: clusters } = useQuery(api.clusters.list.queryOptions());
  return { instances, clusters };
}

export type Databases = ReturnType<typeof useDatabases>;
