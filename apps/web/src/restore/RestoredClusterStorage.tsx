import { isMultiAz } from '@rds-console/contract/clusterKind';
import { hasProvisionedIops, storageOption } from '@rds-console/contract/orderable';
import type { ClusterParameter } from '@rds-console/contract/parameters/cluster';
import type { DBEngineVersion, OrderableDBInstanceOption } from '@rds-console/contract/rows';
import type { UseFormReturn } from 'react-hook-form';
import { AuroraStorageSection } from '../databaseFields/AuroraStorageSection.tsx';
import { toStorageTypeChoices } from '../databaseFields/engineChoices.ts';
import { iopsBounds, iopsRange } from '../databaseFields/storageRules.ts';
import { ParameterField } from '../form/ParameterField.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { Section } from '../page/Section.tsx';
import type { RestoreClusterValues } from './restoreClusterValues.ts';
import type { RestoreSource } from './restoreSource.ts';

interface Props {
  form: UseFormReturn<RestoreClusterValues>;
  applies: (name: ClusterParameter) => boolean;
  source: RestoreSource;
  options: readonly OrderableDBInstanceOption[];
  version: DBEngineVersion | undefined;
}

/** The storage of a restored cluster. Its size is the source's. */
export function RestoredClusterStorage({ form, applies, source, options, version }: Props) {
  const { control } = form;
  const values = form.watch();
  if (!isMultiAz(values.Engine)) return <AuroraStorageSection form={form} applies={applies} version={version} />;
  const range = iopsRange(storageOption(options, values), source.AllocatedStorage);
  return (
    <Section
      title="Storage"
      description={`Each of the three instances has the source’s ${source.AllocatedStorage} GiB.`}
    >
      <SelectField
        control={control}
        name="StorageType"
        placeholder="The same as the source’s"
        choices={toStorageTypeChoices(options, values.DBInstanceClass)}
        onChosen={(chosen) => form.setValue('Iops', hasProvisionedIops(chosen) ? Math.max(range.min, 3000) : undefined)}
      />
      <ParameterField
        form={form}
        name="Iops"
        applies={applies}
        placeholder={values.StorageType === form.formState.defaultValues?.StorageType ? 'The source’s' : undefined}
        constraintText={`${iopsBounds(range)} for this storage.`}
      />
    </Section>
  );
}
