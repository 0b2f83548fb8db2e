import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useId } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { InfoLink } from './InfoLink.tsx';

interface Props<Values extends FieldValues, Name extends FieldPath<Values>> {
  control: Control<Values>;
  name: Name;
  label: string;
  description?: ReactNode;
}

/** A check box, for a parameter that is true or false and whose label is a statement. */
export function CheckField<Values extends FieldValues, Name extends FieldPath<Values>>(props: Props<Values, Name>) {
  const { field } = useController({ control: props.control, name: props.name });
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
          ariaDescribedby={props.description ? descriptionId : undefined}
        >
          {props.label}
        </Checkbox>
        <InfoLink name={props.name} label={props.label} />
      </SpaceBetween>
      {/* Below both, and not in the check box: there it would push the Info link away from the label. */}
      {props.description && (
        <Box id={descriptionId} margin={{ left: 'l' }} color="text-body-secondary" fontSize="body-s">
          {props.description}
        </Box>
      )}
    </div>
  );
}
