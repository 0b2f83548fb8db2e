import type { DBEngineVersion } from '@rds-console/contract/rows';
import { useQuery } from '@tanstack/react-query';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { api } from '../api.ts';
import { SelectField } from '../form/SelectField.tsx';
import { localTime } from '../text/times.ts';

interface Props<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  version: DBEngineVersion | undefined;
  /** For a new database: leaves the choice to RDS. */
  mayBeDefault?: boolean;
}

/** By which authority the server's certificate is signed, out of those that the engine version supports. */
export function CertificateField<Values extends FieldValues>({ control, name, version, mayBeDefault }: Props<Values>) {
  const { data } = useQuery(api.engines.certificates.queryOptions());
  const supported = version?.SupportedCACertificateIdentifiers ?? [];
  const choices = (data ?? [])
    .filter(({ CertificateIdentifier }) => supported.length === 0 || supported.includes(CertificateIdentifier))
    .map(({ CertificateIdentifier, ValidTill }) => ({
      value: CertificateIdentifier,
      description: `Valid until ${localTime(ValidTill)}`,
    }));
  return (
    <SelectField
      control={control}
      name={name}
      label="Certificate authority"
      constraintText={
        version?.SupportsCertificateRotationWithoutRestart === false
          ? 'Another authority restarts the database: this engine version takes no new certificate without that.'
          : undefined
      }
      choices={mayBeDefault ? [{ value: '', label: 'Default' }, ...choices] : choices}
      loading={!data}
    />
  );
}
