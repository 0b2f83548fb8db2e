import SpaceBetween from '@cloudscape-design/components/space-between';
import { rule } from '@rds-console/contract/refinements';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { CheckField } from '../form/CheckField.tsx';
import { type DatabaseValues, type FormWith, partOf } from '../form/formWith.ts';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { YesNoField } from '../form/YesNoField.tsx';
import { Section } from '../page/Section.tsx';
import { TagsField } from '../tags/TagsField.tsx';
import { type AnySnapshot, isEncrypted, isOfOthers } from './anySnapshot.ts';

/** What copies of both kinds ask for. `Encrypt` is the form's own question. */
export interface CopyValues extends Pick<DatabaseValues, 'KmsKeyId' | 'Tags'> {
  DestinationRegion?: string | undefined;
  CopyTags?: boolean | undefined;
  Encrypt: boolean;
}

interface Props {
  form: Pick<FormWith<CopyValues>, 'getValues'>;
  of: AnySnapshot;
  /** The field for the copy's name, which the two kinds have under different names. */
  identifier: ReactNode;
  /** What only one kind has. */
  children?: ReactNode;
}

/** Where a copy goes, what it is called, its tags and its encryption. */
export function CopySections(props: Props) {
  const { of: it, identifier, children } = props;
  const form = partOf(props.form);
  const { control } = form;
  const { data: target } = useSuspenseQuery(api.target.get.queryOptions());
  const { data: regions } = useSuspenseQuery(api.regions.list.queryOptions());
  const [Encrypt, DestinationRegion] = form.watch(['Encrypt', 'DestinationRegion']);
  const others = regions.map(({ RegionName }) => RegionName).toSorted();

  return (
    <SpaceBetween size="l">
      <Section title="Settings">
        <SelectField
          control={control}
          name="DestinationRegion"
          label="Destination region"
          description="Where the copy is to be. The console goes on showing this region."
          choices={[{ value: '', label: `${target.region} (this region)` }, ...others.map((value) => ({ value }))]}
          filtering
        />
        {identifier}
        {children}
      </Section>
      <Section title="Encryption">
        <YesNoField
          control={control}
          name="Encrypt"
          label="Enable encryption"
          disabledReason={encryptionFixedReason(it)}
        />
        {Encrypt && (
          <TextField
            control={control}
            name="KmsKeyId"
            label="KMS key"
            description={
              needsKey(it, DestinationRegion)
                ? 'A key of this account in the destination region.'
                : 'Empty: the key of the snapshot.'
            }
            constraintText="A key ID, an ARN, or an alias such as alias/aws/rds."
          />
        )}
      </Section>
      <Section title="Tags">
        {!isOfOthers(it) && <CheckField control={control} name="CopyTags" label="Copy the tags of the snapshot" />}
        <TagsField form={form} />
      </Section>
    </SpaceBetween>
  );
}

/**
 * Encryption cannot be taken away by a copy, and the copy of a cluster's cannot add it: its restore can.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CopyDBClusterSnapshot.html, KmsKeyId
 */
function encryptionFixedReason(it: AnySnapshot) {
  if (isEncrypted(it)) return 'The snapshot is encrypted, and so are its copies.';
  if (it.kind === 'DB snapshot') return undefined;
  return 'The copy of a DB cluster snapshot cannot be encrypted if the snapshot is not.';
}

function needsKey(it: AnySnapshot, DestinationRegion: string | undefined) {
  return !isEncrypted(it) || isOfOthers(it) || Boolean(DestinationRegion);
}

/** A key is one of an account and a region, so the snapshot's own serves only for copies that stay in both. */
export function kmsKeyRule(it: AnySnapshot) {
  return rule<Partial<CopyValues>>('KmsKeyId', ({ Encrypt, KmsKeyId, DestinationRegion }) =>
    Encrypt && !KmsKeyId && needsKey(it, DestinationRegion) ? 'Enter the KMS key that encrypts the copy.' : undefined,
  );
}
