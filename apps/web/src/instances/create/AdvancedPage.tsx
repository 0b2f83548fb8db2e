import SpaceBetween from '@cloudscape-design/components/space-between';
import type { InstanceParameter } from '@rds-console/contract/parameters/instance';
import { toZoneChoices, useClassChoices, useEngineVersion } from '../../databaseFields/engineChoices.ts';
import { MonitoringSection } from '../../databaseFields/MonitoringSection.tsx';
import { NewDatabaseSections } from '../../databaseFields/NewDatabaseSections.tsx';
import { NewNetworkSection } from '../../databaseFields/NewNetworkSection.tsx';
import type { CreateInstanceForm } from './createInstanceForm.ts';
import { DatabaseOptionsSection } from './DatabaseOptionsSection.tsx';

interface Props {
  form: CreateInstanceForm;
  applies: (name: InstanceParameter) => boolean;
  iamUnavailable: string | undefined;
}

/** Configure advanced settings: network, database options, monitoring, encryption, backup, maintenance. */
export function AdvancedPage({ form, applies, iamUnavailable }: Props) {
  const [Engine, EngineVersion, DBInstanceClass] = form.watch(['Engine', 'EngineVersion', 'DBInstanceClass']);
  const { options } = useClassChoices(Engine, EngineVersion);
  const version = useEngineVersion(Engine, EngineVersion);
  const notForClass = `Not available for ${DBInstanceClass}.`;

  return (
    <SpaceBetween size="l">
      <NewNetworkSection
        form={form}
        version={version}
        hasDualStack={applies('NetworkType')}
        zones={applies('AvailabilityZone') ? toZoneChoices(options, DBInstanceClass) : undefined}
      />
      <DatabaseOptionsSection form={form} version={version} applies={applies} iamUnavailable={iamUnavailable} />
      <MonitoringSection
        form={form}
        unavailable={{
          enhanced: applies('MonitoringInterval') ? undefined : notForClass,
          insights: applies('EnablePerformanceInsights') ? undefined : notForClass,
        }}
      />
      <NewDatabaseSections
        form={form}
        minRetention={0}
        hasKey={applies('KmsKeyId')}
        encryptionUnavailable={
          applies('StorageEncrypted') ? undefined : `${DBInstanceClass} does not support encryption.`
        }
      />
    </SpaceBetween>
  );
}
