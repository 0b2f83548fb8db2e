import { type ParameterForm, partOf } from '../form/formWith.ts';
import { TextField } from '../form/TextField.tsx';
import { Section } from '../page/Section.tsx';

interface Props {
  form: ParameterForm<'KmsKeyId'>;
  /** Whether the source is. */
  isEncrypted: boolean;
}

/** With which key a restored cluster is encrypted. Encryption comes with the source, or by a key; it never goes. */
export function RestoredEncryption({ form, isEncrypted }: Props) {
  return (
    <Section title="Encryption">
      <TextField
        control={partOf(form).control}
        name="KmsKeyId"
        constraintText={`ARN, ID or alias of a KMS key. Empty: ${
          isEncrypted ? 'the source’s key.' : 'not encrypted, as the source is.'
        }`}
      />
    </Section>
  );
}
