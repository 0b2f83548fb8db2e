import Link from '@cloudscape-design/components/link';
import type { DatabaseName } from '@rds-console/contract/iamCoverage';
import { useSuspenseQuery } from '@tanstack/react-query';
import { targetQuery } from './queries.ts';

/** The name of a database; a link where the console has pages about it, which is in its own region. */
export function DatabaseLink({ Region, kind, id }: DatabaseName) {
  const { data: target } = useSuspenseQuery(targetQuery);
  return Region === target.region ? <Link href={`/${kind}s/${id}`}>{id}</Link> : id;
}
