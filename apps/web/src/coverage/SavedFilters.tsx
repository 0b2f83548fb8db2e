import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { z } from 'zod';
import { FormModal } from '../form/FormModal.tsx';
import { type ListSearch, parseListSearch } from '../table/listSearch.ts';
import { useListSearch } from '../table/useListSearch.ts';

const key = 'rds-console.iam-filters';
const stored = z.array(z.object({ name: z.string().min(1), filter: z.unknown() }));

function read() {
  try {
    return stored.parse(JSON.parse(localStorage.getItem(key) ?? '[]'));
  } catch {
    return [];
  }
}

/** Filters by names, in this browser. */
export function SavedFilters() {
  const { search, show } = useListSearch();
  const [filters, setFilters] = useState(read);
  const [isNaming, setNaming] = useState(false);
  const keep = (changed: z.output<typeof stored>) => {
    localStorage.setItem(key, JSON.stringify(changed));
    setFilters(changed);
  };
  const noFilter = search.filter === undefined && { disabled: true, disabledReason: 'There is no filter to save.' };

  return (
    <>
      <ButtonDropdown
        items={[
          ...filters.map(({ name }) => ({ id: `use:${name}`, text: name })),
          { id: 'save', text: 'Save this filter', ...noFilter },
          ...filters.map(({ name }) => ({ id: `remove:${name}`, text: `Remove ${name}` })),
        ]}
        onItemClick={({ detail: { id } }) => {
          const name = id.slice(id.indexOf(':') + 1);
          if (id === 'save') setNaming(true);
          else if (id.startsWith('remove:')) keep(filters.filter((it) => it.name !== name));
          else show({ filter: filterOf(filters.find((it) => it.name === name)?.filter), page: undefined });
        }}
      >
        Saved filters
      </ButtonDropdown>
      {isNaming && (
        <SaveFilterModal
          onDismiss={() => setNaming(false)}
          onSave={(name) => {
            keep([...filters.filter((it) => it.name !== name), { name, filter: search.filter }]);
            setNaming(false);
          }}
        />
      )}
    </>
  );
}

/** What storage held may be of another time. */
function filterOf(filter: unknown): ListSearch['filter'] {
  return parseListSearch({ filter }).filter;
}

interface Props {
  onSave: (name: string) => void;
  onDismiss: () => void;
}

/** Gives a filter its name. */
function SaveFilterModal({ onSave, onDismiss }: Props) {
  const [name, setName] = useState('');
  return (
    <FormModal
      title="Save filter"
      submitLabel="Save"
      code={undefined}
      pending={false}
      problem={undefined}
      disabledReason={name.trim() ? undefined : 'Enter a name.'}
      onSubmit={() => onSave(name.trim())}
      onDismiss={onDismiss}
    >
      <FormField label="Name" description="Kept in this browser. A name that exists is replaced.">
        <Input value={name} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
    </FormModal>
  );
}
