import Box from '@cloudscape-design/components/box';
import Table from '@cloudscape-design/components/table';
import { Section } from './Section.tsx';

interface Props {
  tags: { Key?: string; Value?: string }[] | undefined;
}

/** A resource's tags, as text: they were typed by somebody and are never taken for markup. */
export function TagList({ tags = [] }: Props) {
  return (
    <Section title={`Tags (${tags.length})`}>
      <Table
        variant="embedded"
        items={tags}
        trackBy="Key"
        ariaLabels={{ tableLabel: 'Tags' }}
        columnDefinitions={[
          { id: 'key', header: 'Key', cell: (tag) => tag.Key, isRowHeader: true },
          { id: 'value', header: 'Value', cell: (tag) => tag.Value || '-' },
        ]}
        empty={
          <Box textAlign="center" color="text-body-secondary">
            No tags
          </Box>
        }
      />
    </Section>
  );
}
