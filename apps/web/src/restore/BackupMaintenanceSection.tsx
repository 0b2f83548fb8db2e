import SpaceBetween from '@cloudscape-design/components/space-between';
import { WindowField } from '../databaseFields/WindowField.tsx';
import { type ParameterForm, partOf } from '../form/formWith.ts';
import { ParameterField } from '../form/ParameterField.tsx';
import { Section } from '../page/Section.tsx';
import { TagsField } from '../tags/TagsField.tsx';

interface Props {
  form: ParameterForm<
    'BackupRetentionPeriod' | 'PreferredBackupWindow' | 'DeletionProtection' | 'Tags',
    'AutoMinorVersionUpgrade'
  >;
  /** Days from which backups are kept, 0 where they can be turned off; nothing is asked without it. */
  minRetention: 0 | 1 | undefined;
  /** Whether minor upgrades are a matter of the database, and not of its instances. */
  hasMinorUpgrades?: boolean;
}

/** Backups, maintenance and tags of a restored database. */
export function BackupMaintenanceSection(props: Props) {
  const { minRetention, hasMinorUpgrades = false } = props;
  // Minor upgrades are asked for where `hasMinorUpgrades` says that the form has them.
  const form = partOf(props.form);
  return (
    <SpaceBetween size="l">
      {minRetention !== undefined && (
        <Section title="Backup">
          <ParameterField
            form={form}
            name="BackupRetentionPeriod"
            constraintText={`${minRetention} to 35. Empty: as long as the source’s.`}
          />
          <WindowField control={form.control} name="PreferredBackupWindow" kind="backup" mayHaveNoPreference />
        </Section>
      )}
      <Section title="Maintenance">
        {hasMinorUpgrades && <ParameterField form={form} name="AutoMinorVersionUpgrade" />}
        <ParameterField
          form={form}
          name="DeletionProtection"
          description="Protects the new database from being deleted by mistake."
        />
      </Section>
      <Section title="Tags">
        <TagsField form={form} />
      </Section>
    </SpaceBetween>
  );
}
