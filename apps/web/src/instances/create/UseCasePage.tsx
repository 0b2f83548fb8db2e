import FormField from '@cloudscape-design/components/form-field';
import Tiles from '@cloudscape-design/components/tiles';
import { engineName } from '../../settings/words.ts';
import type { CreateInstanceForm } from './createInstanceForm.ts';

/** Choose use case: what the database is for, and what that presets. */
export function UseCasePage({ form }: { form: CreateInstanceForm }) {
  const name = engineName(form.watch('Engine'));
  return (
    <FormField
      label="Use case"
      description="It presets the pages that follow. Everything can be changed there."
      stretch
    >
      <Tiles
        value={form.watch('UseCase')}
        onChange={({ detail }) => form.setValue('UseCase', detail.value === 'production' ? 'production' : 'dev-test')}
        items={[
          {
            value: 'production',
            label: `Production - ${name}`,
            description:
              'Presets a standby instance in another zone, provisioned IOPS storage and deletion protection.',
          },
          {
            value: 'dev-test',
            label: `Dev/Test - ${name}`,
            description: 'Presets one small instance with general purpose storage.',
          },
        ]}
      />
    </FormField>
  );
}
