import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';

/** Whether the endpoint has IAM identities of its own, and so a page about them. */
export function useHasIdentities(): boolean {
  const { data } = useQuery(api.identities.list.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  return data?.hasIdentities === true;
}
