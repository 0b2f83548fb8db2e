import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { FormModal } from '../form/FormModal.tsx';

interface Props {
  onSave: (name: string) => void;
  onDismiss: () => void;
}

/** Gives a filter its name. */
export function SaveFilterModal({ onSave, onDismiss }: Props) {
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
