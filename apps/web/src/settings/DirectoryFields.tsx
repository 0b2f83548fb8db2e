import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { TextField } from '../form/TextField.tsx';

interface DirectoryValues {
  Domain?: string | undefined;
  DomainIAMRoleName?: string | undefined;
}

interface Props<Values extends DirectoryValues & FieldValues> {
  form: UseFormReturn<Values>;
  applies: (name: keyof DirectoryValues) => boolean;
}

/** The directory in which the users of a new database are known, where its class can have one. */
export function DirectoryFields<Values extends DirectoryValues & FieldValues>({ form, applies }: Props<Values>) {
  // A form with more fields than these is one of these: only the names below are touched.
  const { control } = form as unknown as UseFormReturn<DirectoryValues>;
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
