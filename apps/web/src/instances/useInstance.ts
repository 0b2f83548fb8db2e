import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { instanceQuery } from './queries.ts';

/** The DB instance that the address names, as RDS last described it. */
export function useInstance() {
  const { DBInstanceIdentifier = '' } = useParams({ strict: false });
  return useSuspenseQuery(instanceQuery(DBInstanceIdentifier)).data;
}
