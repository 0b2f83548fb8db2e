import { type ParameterForm, partOf } from '../form/formWith.ts';
import { TextField } from '../form/TextField.tsx';

type DirectoryParameter = 'Domain' | 'DomainIAMRoleName';

interface Props {
  form: ParameterForm<DirectoryParameter>;
  applies: (name: DirectoryParameter) => boolean;
}

/** The directory in which the users of a new database are known, where its class can have one. */
export function DirectoryFields({ form, applies }: Props) {
  const { control } = partOf(form);
  if (!applies('Domain')) return null;
  return (
    <>
      <TextField
        control={control}
        name="Domain"
        description="The ID of an AWS Managed Microsoft AD in which the users of the database are known."
        constraintText="Such as d-1234567890. Empty: none."
      />
      {applies('DomainIAMRoleName') && (
        <TextField
          control={control}
          name="DomainIAMRoleName"
          constraintText="The name of the role by which RDS asks the directory."
        />
      )}
    </>
  );
}
