import Alert from '@cloudscape-design/components/alert';
import { toModifyInput } from '@rds-console/contract/modifyInput';
import type { InstanceParameter } from '@rds-console/contract/parameters/instance';
import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import { toClassChoices } from '../../databaseFields/engineChoices.ts';
import { failoverPriorities } from '../../databaseFields/failoverPriorities.ts';
import { ModifyStorageFields } from '../../databaseFields/ModifyStorageFields.tsx';
import { ProcessorField } from '../../databaseFields/ProcessorField.tsx';
import { OWN_PROCESSOR } from '../../databaseFields/processor.ts';
import { ParameterField } from '../../form/ParameterField.tsx';
import { SelectField } from '../../form/SelectField.tsx';
import { Section } from '../../page/Section.tsx';
import type { ModifySectionProps } from './modifySectionProps.ts';

interface Props extends ModifySectionProps {
  applies: (name: InstanceParameter) => boolean;
  /** What the chosen version can be ordered with; empty while RDS is asked. */
  options: readonly OrderableDBInstanceOption[];
  isFetching: boolean;
}

/** Version, class, and the storage of an instance that has its own. */
export function InstanceSpecifications({ instance, form, versionChoices, applies, options, isFetching }: Props) {
  const { control } = form;
  const isMember = Boolean(instance.DBClusterIdentifier);
  const classOption = options.find((option) => option.DBInstanceClass === form.watch('DBInstanceClass'));
  const licenses = [...new Set(options.map((option) => option.LicenseModel))];
  const isOptimizing = instance.DBInstanceStatus === 'storage-optimization';

  return (
    <Section title="Instance specifications">
      {!isMember && (
        <SelectField
          control={control}
          name="EngineVersion"
          description="An upgrade cannot be taken back."
          choices={versionChoices}
        />
      )}
      {!isMember && licenses.length > 1 && (
        <SelectField control={control} name="LicenseModel" choices={licenses.map((value) => ({ value }))} />
      )}
      <SelectField
        control={control}
        name="DBInstanceClass"
        choices={toClassChoices(options)}
        loading={isFetching}
        onChosen={(DBInstanceClass) => {
          // Those of one class are not those of another: they begin anew, and RDS is told so.
          const { defaultValues: saved } = form.formState;
          const isSame = DBInstanceClass === saved?.DBInstanceClass;
          form.setValue('ProcessorFeatures', isSame ? toModifyInput(instance).ProcessorFeatures : OWN_PROCESSOR);
        }}
        filtering
      />
      {!isMember && <ProcessorField form={form} classOption={classOption} />}
      {isMember ? (
        <SelectField control={control} name="PromotionTier" choices={failoverPriorities} parse={Number} />
      ) : (
        <ParameterField
          form={form}
          name="MultiAZ"
          disabledReason={applies('MultiAZ') ? undefined : 'Not available for this engine.'}
        />
      )}
      {!isMember && isOptimizing && (
        <Alert type="info">
          The storage is being optimized after its last change. It can be changed again when the status is available.
        </Alert>
      )}
      {!isMember && !isOptimizing && (
        <ModifyStorageFields form={form} applies={applies} Engine={instance.Engine} options={options} />
      )}
    </Section>
  );
}
