import { isMultiAz } from '@rds-console/contract/clusterKind';
import { hasProvisionedIops, storageOption } from '@rds-console/contract/orderable';
import type { ClusterParameter } from '@rds-console/contract/parameters/cluster';
import type { DBEngineVersion, OrderableDBInstanceOption } from '@rds-console/contract/rows';
import { AuroraStorageSection } from '../../databaseFields/AuroraStorageSection.tsx';
import { toStorageTypeChoices } from '../../databaseFields/engineChoices.ts';
import { iopsBounds, iopsRange, storageBounds } from '../../databaseFields/storageRules.ts';
import { ParameterField } from '../../form/ParameterField.tsx';
import { SelectField } from '../../form/SelectField.tsx';
import { Section } from '../../page/Section.tsx';
import type { CreateClusterForm } from './createClusterForm.ts';

interface Props {
  form: CreateClusterForm;
  applies: (name: ClusterParameter) => boolean;
  options: readonly OrderableDBInstanceOption[];
  version: DBEngineVersion | undefined;
}

/** The storage of a new cluster; and of a serverless one, between which capacities it scales. */
export function ClusterStorageSection({ form, applies, options, version }: Props) {
  const { control } = form;
  const values = form.watch();
  const option = storageOption(options, values);

  if (isMultiAz(values.Engine))
    return (
      <Section title="Storage" description="Each of the three instances has it.">
        <SelectField
          control={control}
          name="StorageType"
          choices={toStorageTypeChoices(options, values.DBInstanceClass)}
          onChosen={(StorageType) => form.setValue('Iops', hasProvisionedIops(StorageType) ? 3000 : undefined)}
        />
        <ParameterField form={form} name="AllocatedStorage" constraintText={storageBounds(option)} />
        <ParameterField
          form={form}
          name="Iops"
          applies={applies}
          constraintText={`${iopsBounds(iopsRange(option, values.AllocatedStorage))} for this storage.`}
        />
      </Section>
    );
  return <AuroraStorageSection form={form} applies={applies} version={version} />;
}
