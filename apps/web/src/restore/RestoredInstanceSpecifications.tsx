import { storageOption } from '@rds-console/contract/orderable';
import type { InstanceParameter } from '@rds-console/contract/parameters/instance';
import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import type { UseFormReturn } from 'react-hook-form';
import { ModifyStorageFields } from '../databaseFields/ModifyStorageFields.tsx';
import { ProcessorField } from '../databaseFields/ProcessorField.tsx';
import { OWN_PROCESSOR } from '../databaseFields/processor.ts';
import { ParameterField } from '../form/ParameterField.tsx';
import { type Choice, SelectField } from '../form/SelectField.tsx';
import { Section } from '../page/Section.tsx';
import { engineName } from '../text/engineName.ts';
import type { RestoreInstanceValues } from './restoreInstanceValues.ts';
import type { RestoreSource } from './restoreSource.ts';

interface Props {
  form: UseFormReturn<RestoreInstanceValues>;
  source: RestoreSource;
  isReplica: boolean;
  applies: (name: InstanceParameter) => boolean;
  options: readonly OrderableDBInstanceOption[];
  classChoices: { label: string; options: Choice[] }[];
  isFetching: boolean;
}

/** Engine edition, licence, class, Multi-AZ and storage of a restored DB instance. */
export function RestoredInstanceSpecifications(props: Props) {
  const { form, source, isReplica, applies, options, classChoices, isFetching } = props;
  const { control } = form;
  const [Engine = source.Engine, DBInstanceClass, StorageType] = form.watch([
    'Engine',
    'DBInstanceClass',
    'StorageType',
  ]);
  const editions = restorableEditions(source.Engine);
  const classOption = options.filter((option) => !DBInstanceClass || option.DBInstanceClass === DBInstanceClass);
  const licenses = [...new Set(classOption.map(({ LicenseModel }) => LicenseModel))];
  const option = storageOption(options, { DBInstanceClass, StorageType });

  return (
    <Section title="Instance specifications">
      {editions.length > 1 && !isReplica && (
        <SelectField
          control={control}
          name="Engine"
          description="The edition of the source, or a larger one that can read its backups."
          choices={editions.map((value) => ({ value, label: engineName(value) }))}
        />
      )}
      {licenses.length > 1 && !isReplica && (
        <SelectField
          control={control}
          name="LicenseModel"
          choices={[{ value: '', label: 'The same as the source’s' }, ...licenses.map((value) => ({ value }))]}
        />
      )}
      <SelectField
        control={control}
        name="DBInstanceClass"
        choices={classChoices}
        loading={isFetching}
        placeholder="The same as the source’s"
        onChosen={() => form.setValue('ProcessorFeatures', OWN_PROCESSOR)}
        filtering
      />
      {applies('ProcessorFeatures') && <ProcessorField form={form} classOption={option} />}
      <ParameterField
        form={form}
        name="MultiAZ"
        disabledReason={applies('MultiAZ') ? undefined : 'Not available for this class and storage.'}
        disabledValue={false}
      />
      <ModifyStorageFields
        form={form}
        applies={applies}
        Engine={Engine}
        options={options}
        fixedSizeReason={
          Engine.startsWith('sqlserver') ? 'A backup of SQL Server is restored in its own size.' : undefined
        }
        hasAutoscaling={isReplica || source.times !== undefined}
      />
    </Section>
  );
}

const editions: Readonly<Record<string, readonly string[]>> = {
  'oracle-se2': ['oracle-ee'],
  'oracle-se2-cdb': ['oracle-ee-cdb'],
  'sqlserver-ex': ['sqlserver-web', 'sqlserver-se', 'sqlserver-ee'],
  'sqlserver-web': ['sqlserver-se', 'sqlserver-ee'],
  'sqlserver-se': ['sqlserver-ee'],
};

/**
 * The editions of an engine that can read a backup of it: its own, and larger ones.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RestoreDBInstanceFromDBSnapshot.html, Engine
 */
function restorableEditions(Engine: string) {
  return [Engine, ...(editions[Engine] ?? [])];
}
