import SpaceBetween from '@cloudscape-design/components/space-between';
import { CheckField } from '../../form/CheckField.tsx';
import { type ParameterForm, partOf } from '../../form/formWith.ts';
import { NumberField } from '../../form/NumberField.tsx';
import { YesNoField } from '../../form/YesNoField.tsx';
import { Section } from '../Section.tsx';
import { TagsField } from '../TagsField.tsx';
import { WindowField } from '../WindowField.tsx';

interface Props {
  form: ParameterForm<
    'BackupRetentionPeriod' | 'PreferredBackupWindow' | 'DeletionProtection' | 'Tags',
    'AutoMinorVersionUpgrade'
  >;
  /** Days from which backups are kept, 0 where they can be turned off; nothing is asked without it. */
  leastRetention: 0 | 1 | undefined;
  /** Whether minor upgrades are a matter of the database, and not of its instances. */
  hasMinorUpgrades?: boolean;
}

/** Backups, maintenance and tags of a restored database. */
export function RestoredUpkeep(props: Props) {
  const { leastRetention, hasMinorUpgrades = false } = props;
  const { control } = partOf(props.form);
  return (
    <SpaceBetween size="l">
      {leastRetention !== undefined && (
        <Section title="Backup">
          <NumberField
            control={control}
            name="BackupRetentionPeriod"
            unit="days"
            constraintText={`${leastRetention} to 35. Empty: as long as the source’s.`}
          />
          <WindowField control={control} name="PreferredBackupWindow" kind="backup" mayHaveNoPreference />
        </Section>
      )}
      <Section title="Maintenance">
        {hasMinorUpgrades && (
          <YesNoField
            control={control}
            name="AutoMinorVersionUpgrade"
            labels={{ yes: 'Enable auto minor version upgrade', no: 'Disable' }}
          />
        )}
        <CheckField
          control={control}
          name="DeletionProtection"
          label="Enable deletion protection"
          description="Protects the new database from being deleted by mistake."
        />
      </Section>
      <Section title="Tags">
        <TagsField form={props.form} />
      </Section>
    </SpaceBetween>
  );
}
