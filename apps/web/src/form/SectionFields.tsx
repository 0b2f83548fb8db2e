import type { InstanceParameter } from '@rds-console/contract/parameters/instance';
import { instanceParameters } from '@rds-console/contract/parameters/instance';
import type { SectionOfParameter } from '@rds-console/contract/parameters/parameter';
import { parametersWith } from '@rds-console/contract/parameters/views';
import { type DatabaseValues, type FormWith, partOf } from './formWith.ts';
import { ParameterField } from './ParameterField.tsx';

interface Props {
  form: Pick<FormWith<DatabaseValues>, 'getValues'>;
  section: SectionOfParameter;
  /** Which parameters the database as chosen can have. */
  applies?: (name: InstanceParameter) => boolean;
}

/** The fields of the parameters whose rows name a section, of those that the form has. */
export function SectionFields({ form, section, applies }: Props) {
  const values = form.getValues();
  return parametersWith(instanceParameters, (row, name) => row.section === section && name in values).map((name) => (
    <ParameterField key={name} form={partOf<DatabaseValues>(form)} name={name} applies={applies} />
  ));
}
