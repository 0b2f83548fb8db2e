import Link from '@cloudscape-design/components/link';
import type { ReactNode } from 'react';

const folders = {
  'subnet group': '/subnet-groups',
  'parameter group': '/parameter-groups',
  'cluster parameter group': '/cluster-parameter-groups',
  'option group': '/option-groups',
};

interface Props {
  kind: keyof typeof folders;
  name: string | undefined;
  /** How far a database has come with it, in RDS's word. */
  status?: string | undefined;
}

/** A database's group, with the way to its page. */
export function GroupLink({ kind, name, status }: Props): ReactNode {
  if (!name) return '-';
  return (
    <>
      <Link href={`${folders[kind]}/${encodeURIComponent(name)}`}>{name}</Link>
      {status && ` (${status})`}
    </>
  );
}
