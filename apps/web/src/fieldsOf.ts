import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';

/** The names of a form's fields: of all, or of those among the names. */
export function fieldsOf<Values extends FieldValues>(
  form: Pick<UseFormReturn<Values>, 'getValues'>,
  names: readonly string[] = Object.keys(form.getValues()),
) {
  const values = form.getValues();
  // react-hook-form names them by paths, which TypeScript can't work out for a type parameter.
  return names.filter((name): name is Path<Values> => name in values);
}

/** Enters a value, as if somebody had typed it where nothing else is said. @param value of the type that the field has */
export function enter<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  name: Path<Values>,
  value: unknown,
  options = { shouldDirty: true },
) {
  // Which type that is, TypeScript can't work out for a type parameter.
  form.setValue(name, value as PathValue<Values, Path<Values>>, options);
}
