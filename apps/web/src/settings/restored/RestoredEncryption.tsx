import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { TextField } from '../../form/TextField.tsx';
import { Section } from '../Section.tsx';

interface KeyValues {
  KmsKeyId?: string | undefined;
}

interface Props<Values extends KeyValues & FieldValues> {
  form: UseFormReturn<Values>;
  /** Whether the source is. */
  isEncrypted: boolean;
}

/** With which key a restored cluster is encrypted. Encryption comes with the source, or by a key; it never goes. */
export function RestoredEncryption<Values extends KeyValues & FieldValues>({ form, isEncrypted }: Props<Values>) {
  // A form with more fields than this is one of this: only the name below is touched.
  const { control } = form as unknown as UseFormReturn<KeyValues>;
  return (
    <Section title="Encryption">
      <TextField
        control={control}
        name="KmsKeyId"
        constraintText={`ARN, ID or alias of a KMS key. Empty: ${
          isEncrypted ? 'the source’s key.' : 'not encrypted, as the source is.'
        }`}
      />
    </Section>
  );
}
