import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { labelOf } from '@rds-console/contract/parameters/labels';
import { type ReactNode, useId } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { InfoLink } from './InfoLink.tsx';

interface Props<Values extends FieldValues, Name extends FieldPath<Values>> {
  control: Control<Values>;
  name: Name;
  /** What it is called here; without this, as everywhere. */
  label?: string | undefined;
  description?: ReactNode;
}

/** A check box, for a parameter that is true or false and whose label is a statement. */
export function CheckField<Values extends FieldValues, Name extends FieldPath<Values>>(props: Props<Values, Name>) {
  const { control, name, label = labelOf(name), description } = props;
  const { field } = useController({ control, name });
  const descriptionId = useId();
  return (
    <div>
      <SpaceBetween direction="horizontal" size="xs">
        <Checkbox
          ref={field.ref}
          name={field.name}
          checked={field.value === true}
          onChange={({ detail }) => field.onChange(detail.checked)}
          onBlur={field.onBlur}
          ariaDescribedby={description ? descriptionId : undefined}
        >
          {label}
        </Checkbox>
        <InfoLink name={name} label={label} />
      </SpaceBetween>
      {/* Below both, and not in the check box: there it would push the Info link away from the label. */}
      {description && (
        <Box id={descriptionId} margin={{ left: 'l' }} color="text-body-secondary" fontSize="body-s">
          {description}
        </Box>
      )}
    </div>
  );
}
