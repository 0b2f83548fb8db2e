import type { ParameterForm } from '../form/formWith.ts';
import { ParameterField } from '../form/ParameterField.tsx';

type DirectoryParameter = 'Domain' | 'DomainIAMRoleName';

interface Props {
  form: ParameterForm<DirectoryParameter>;
  applies: (name: DirectoryParameter) => boolean;
}

/** The directory in which the users of a new database are known, where its class can have one. */
export function DirectoryFields({ form, applies }: Props) {
  if (!applies('Domain')) return null;
  return (
    <>
      <ParameterField form={form} name="Domain" />
      <ParameterField form={form} name="DomainIAMRoleName" applies={applies} />
    </>
  );
}
