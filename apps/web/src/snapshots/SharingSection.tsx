import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { toProblem } from '@rds-console/contract/problem';
import { useQuery } from '@tanstack/react-query';
import { Section } from '../page/Section.tsx';
import type { AnySnapshot } from './anySnapshot.ts';
import { sharingQuery } from './snapshotSharing.ts';

/** With whom a snapshot of this account is shared. */
export function SharingSection({ of: it }: { of: AnySnapshot }) {
  const { data, error } = useQuery(sharingQuery(it));
  const waiting = error ? (
    <StatusIndicator type="error">{toProblem(error).message}</StatusIndicator>
  ) : (
    <StatusIndicator type="loading">Asking RDS</StatusIndicator>
  );
  return (
    <Section title="Sharing">
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'Visibility', value: data ? (data.isPublic ? 'Public' : 'Private') : waiting },
          { label: 'Shared with accounts', value: data?.accounts.join(', ') || '-' },
        ]}
      />
    </Section>
  );
}
