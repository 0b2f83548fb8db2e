import FormField from '@cloudscape-design/components/form-field';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tiles from '@cloudscape-design/components/tiles';
import { labelOf } from '@rds-console/contract/parameters/labels';
import { useClassChoices } from '../../databaseFields/engineChoices.ts';
import { Section } from '../../page/Section.tsx';
import { engineName } from '../../text/engineName.ts';
import { settingText } from '../../text/settingText.ts';
import type { CreateInstanceForm } from './createInstanceForm.ts';
import { hasFreeTier, presetFor, type UseCase, useCases } from './presetFor.ts';

const texts: Record<UseCase, { label: string; description: string }> = {
  production: {
    label: 'Production',
    description: 'For data that others rely on: a standby in another zone, steady storage, protection from deletion.',
  },
  'dev-test': {
    label: 'Dev/Test',
    description: 'For work and trials: one small instance with general purpose storage.',
  },
  'free-tier': {
    label: 'Free tier size',
    description: 'As small as the AWS free tier allows. Whether it is free depends on the account.',
  },
};

/** Choose use case: what the database is for, and what that presets. */
export function UseCasePage({ form }: { form: CreateInstanceForm }) {
  const [Engine, EngineVersion, UseCase] = form.watch(['Engine', 'EngineVersion', 'UseCase']);
  const { options } = useClassChoices(Engine, EngineVersion);
  const name = engineName(Engine);
  const isFree = hasFreeTier(Engine);

  return (
    <SpaceBetween size="l">
      <FormField
        label="Use case"
        description="It presets the pages that follow. Everything can be changed there."
        stretch
      >
        <Tiles
          value={UseCase}
          onChange={({ detail }) => form.setValue('UseCase', useCases.find((it) => it === detail.value) ?? 'dev-test')}
          items={useCases.map((value) => {
            const disabled = value === 'free-tier' && !isFree;
            return {
              value,
              label: `${texts[value].label} - ${name}`,
              description: disabled ? `The free tier has no ${name}.` : texts[value].description,
              disabled,
            };
          })}
        />
      </FormField>
      <Section title={`What ${texts[UseCase].label} presets`}>
        <KeyValuePairs
          columns={4}
          items={Object.entries(presetFor(UseCase, options)).map(([setting, value]) => ({
            label: labelOf(setting),
            value: setting === 'MaxAllocatedStorage' && value === undefined ? 'Off' : settingText(setting, value),
          }))}
        />
      </Section>
    </SpaceBetween>
  );
}
