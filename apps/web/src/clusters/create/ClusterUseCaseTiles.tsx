import FormField from '@cloudscape-design/components/form-field';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tiles from '@cloudscape-design/components/tiles';
import { labelOf } from '@rds-console/contract/parameters/labels';
import { Section } from '../../page/Section.tsx';
import { settingText } from '../../text/settingText.ts';
import { type ClusterUseCase, clusterPresetFor, clusterUseCases } from './clusterPreset.ts';
import type { CreateClusterForm } from './createClusterForm.ts';

const texts: Record<ClusterUseCase, { label: string; description: string }> = {
  production: {
    label: 'Production',
    description:
      'For data that others rely on: a replica in another zone, a week of backups, protection from deletion.',
  },
  'dev-test': { label: 'Dev/Test', description: 'For work and trials: one instance, and backups of one day.' },
};

/** What a cluster is for, and what that presets. */
export function ClusterUseCaseTiles({ form }: { form: CreateClusterForm }) {
  const [Engine, UseCase] = form.watch(['Engine', 'UseCase']);
  return (
    <SpaceBetween size="l">
      <FormField
        label="Use case"
        description="It presets the pages that follow. Everything can be changed there."
        stretch
      >
        <Tiles
          value={UseCase}
          onChange={({ detail }) =>
            form.setValue('UseCase', clusterUseCases.find((it) => it === detail.value) ?? 'dev-test')
          }
          items={[
            ...clusterUseCases.map((value) => ({ value, ...texts[value] })),
            {
              value: 'free-tier',
              label: 'Free tier size',
              description: 'The free tier has no DB clusters.',
              disabled: true,
            },
          ]}
        />
      </FormField>
      <Section title={`What ${texts[UseCase].label} presets`}>
        <KeyValuePairs
          columns={4}
          items={Object.entries(clusterPresetFor(UseCase, Engine)).map(([setting, value]) => ({
            label: setting === 'CreateReplica' ? 'Replica in another zone' : labelOf(setting),
            value: setting === 'CreateReplica' ? (value ? 'Yes' : 'No') : settingText(setting, value),
          }))}
        />
      </Section>
    </SpaceBetween>
  );
}
