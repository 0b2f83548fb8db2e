import { useQuery } from '@tanstack/react-query';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { api } from '../api.ts';
import { SelectField } from '../form/SelectField.tsx';

interface Props<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  kind: 'instance' | 'cluster';
  /** Only groups of the engine version's family fit. */
  family: string | undefined;
  description?: string;
  /** For a new database: leaves the choice to RDS. */
  mayBeDefault?: boolean;
}

/** The parameter groups that RDS has for an engine version. */
export function ParameterGroupField<Values extends FieldValues>(props: Props<Values>) {
  const { control, name, kind, family, description, mayBeDefault = false } = props;
  const ofInstances = useQuery(api.parameterGroups.list.queryOptions({ enabled: kind === 'instance' }));
  const ofClusters = useQuery(api.clusterParameterGroups.list.queryOptions({ enabled: kind === 'cluster' }));
  const groups =
    kind === 'instance'
      ? ofInstances.data?.map((it) => ({ ...it, name: it.DBParameterGroupName }))
      : ofClusters.data?.map((it) => ({ ...it, name: it.DBClusterParameterGroupName }));
  const choices = (groups ?? [])
    .filter((group) => group.DBParameterGroupFamily === family)
    .map((group) => ({ value: group.name, description: group.Description }));
  return (
    <SelectField
      control={control}
      name={name}
      description={description}
      choices={mayBeDefault ? [{ value: '', label: 'Default of the engine version' }, ...choices] : choices}
      loading={!groups}
      filtering={choices.length > 10}
    />
  );
}
