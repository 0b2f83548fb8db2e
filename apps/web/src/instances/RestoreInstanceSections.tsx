import SpaceBetween from '@cloudscape-design/components/space-between';
import type { restoreDBInstanceToPointInTimeInput } from '@rds-console/contract/instances';
import type { DBInstance } from '@rds-console/contract/rows';
import type { UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { TextField } from '../form/TextField.tsx';
import { RestoredInstanceSections } from '../settings/RestoredInstanceSections.tsx';
import { RestoreTimeField } from '../settings/RestoreTimeField.tsx';
import type { RestorableTimes } from '../settings/restorableTimes.ts';
import { Section } from '../settings/Section.tsx';

interface Props {
  source: DBInstance;
  form: UseFormReturn<z.input<typeof restoreDBInstanceToPointInTimeInput>>;
  times: RestorableTimes;
  iamUnavailable: string | undefined;
}

/** When to restore to, and the settings of the new DB instance. */
export function RestoreInstanceSections({ source, form, times, iamUnavailable }: Props) {
  const { control } = form;
  return (
    <SpaceBetween size="l">
      <Section title="Restore time">
        <RestoreTimeField control={control} name="RestoreTime" latestName="UseLatestRestorableTime" times={times} />
      </Section>
      <RestoredInstanceSections
        form={form}
        Engine={source.Engine}
        EngineVersion={source.EngineVersion}
        identifier={
          <TextField
            control={control}
            name="TargetDBInstanceIdentifier"
            label="DB instance identifier"
            description="The name of the new instance."
            constraintText="1 to 63 letters, digits and hyphens, beginning with a letter."
          />
        }
        iamNote={`Source: ${source.IAMDatabaseAuthenticationEnabled ? 'Yes' : 'No'}. Preset from the DB instance ${source.DBInstanceIdentifier}.`}
        iamUnavailable={iamUnavailable}
      />
    </SpaceBetween>
  );
}
