import SpaceBetween from '@cloudscape-design/components/space-between';
import type { DBCluster } from '@rds-console/contract/rows';
import type { UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { RestoredClusterSections } from '../settings/RestoredClusterSections.tsx';
import { RestoreTimeField } from '../settings/RestoreTimeField.tsx';
import type { RestorableTimes } from '../settings/restorableTimes.ts';
import { Section } from '../settings/Section.tsx';
import type { restoreClusterForm } from './RestoreClusterToPointInTimeForm.tsx';

interface Props {
  source: DBCluster;
  form: UseFormReturn<z.input<typeof restoreClusterForm>>;
  times: RestorableTimes;
  iamUnavailable: string | undefined;
}

/** When to restore to, the settings of the new DB cluster, and its writer instance. */
export function RestoreClusterSections({ source, form, times, iamUnavailable }: Props) {
  return (
    <SpaceBetween size="l">
      <Section title="Restore time">
        <RestoreTimeField
          control={form.control}
          name="RestoreToTime"
          latestName="UseLatestRestorableTime"
          times={times}
        />
      </Section>
      <RestoredClusterSections
        form={form}
        Engine={source.Engine}
        EngineVersion={source.EngineVersion}
        iamNote={`Source: ${source.IAMDatabaseAuthenticationEnabled ? 'Yes' : 'No'}. Preset from the DB cluster ${source.DBClusterIdentifier}.`}
        iamUnavailable={iamUnavailable}
      />
    </SpaceBetween>
  );
}
