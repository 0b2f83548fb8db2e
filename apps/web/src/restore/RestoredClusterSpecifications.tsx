import { isMultiAz } from '@rds-console/contract/clusterKind';
import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import type { UseFormReturn } from 'react-hook-form';
import { usualCapacity } from '../databaseFields/AuroraStorageSection.tsx';
import { toClassChoices } from '../databaseFields/engineChoices.ts';
import { type Choice, SelectField } from '../form/SelectField.tsx';
import { Section } from '../page/Section.tsx';
import { engineName } from '../text/engineName.ts';
import type { RestoreClusterValues } from './restoreClusterValues.ts';

interface Props {
  form: UseFormReturn<RestoreClusterValues>;
  /** Between which engines there is a choice, where there is one. */
  engines: readonly string[];
  /** The versions to choose from; a restore to a point in time keeps its source's. */
  versions: readonly Choice[] | undefined;
  options: readonly OrderableDBInstanceOption[];
  isFetching: boolean;
}

/** Engine, version and class of a restored cluster. */
export function RestoredClusterSpecifications({ form, engines, versions, options, isFetching }: Props) {
  const { control } = form;
  const isMulti = isMultiAz(form.watch('Engine'));
  return (
    <Section
      title="Instance specifications"
      description={
        isMulti
          ? 'RDS makes three instances of the class, each in a zone of its own.'
          : 'The cluster’s writer instance. Readers can be added later.'
      }
    >
      {engines.length > 1 && (
        <SelectField
          control={control}
          name="Engine"
          label="Migrate to DB engine"
          choices={engines.map((value) => ({
            value,
            label: isMultiAz(value) ? `${engineName(value)}, Multi-AZ DB cluster` : engineName(value),
          }))}
          onChosen={(Engine) => {
            form.setValue('EngineVersion', '');
            form.setValue('StorageType', isMultiAz(Engine) ? '' : 'aurora');
            form.setValue('DBClusterParameterGroupName', '');
            form.setValue('EnableCloudwatchLogsExports', []);
          }}
        />
      )}
      {versions && <SelectField control={control} name="EngineVersion" choices={versions} />}
      <SelectField
        control={control}
        name="DBInstanceClass"
        choices={toClassChoices(options)}
        loading={isFetching}
        filtering
        onChosen={(chosen) => {
          if (chosen === 'db.serverless' && !form.getValues('ServerlessV2ScalingConfiguration.MaxCapacity'))
            form.setValue('ServerlessV2ScalingConfiguration', usualCapacity);
        }}
      />
    </Section>
  );
}
