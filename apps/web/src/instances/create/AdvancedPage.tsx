import SpaceBetween from '@cloudscape-design/components/space-between';
import { toZoneChoices, useClassChoices, useEngineVersion } from '../../settings/engineChoices.ts';
import { MonitoringSection } from '../../settings/MonitoringSection.tsx';
import { NewDatabaseSections } from '../../settings/NewDatabaseSections.tsx';
import { NewNetworkSection } from '../../settings/NewNetworkSection.tsx';
import type { CreateInstanceForm } from './createInstanceForm.ts';
import { DatabaseOptionsSection } from './DatabaseOptionsSection.tsx';

interface Props {
  form: CreateInstanceForm;
  iamUnavailable: string | undefined;
}

/** Configure advanced settings: network, database options, monitoring, encryption, backup, maintenance. */
export function AdvancedPage({ form, iamUnavailable }: Props) {
  const [Engine, EngineVersion, DBInstanceClass, MultiAZ] = form.watch([
    'Engine',
    'EngineVersion',
    'DBInstanceClass',
    'MultiAZ',
  ]);
  const { options } = useClassChoices(Engine, EngineVersion);
  const version = useEngineVersion(Engine, EngineVersion);
  const ofClass = options.find((option) => option.DBInstanceClass === DBInstanceClass);
  const notForClass = `Not available for ${DBInstanceClass}.`;

  return (
    <SpaceBetween size="l">
      <NewNetworkSection
        form={form}
        version={version}
        networkTypes={ofClass?.SupportedNetworkTypes ?? ['IPV4']}
        zones={MultiAZ && ofClass?.MultiAZCapable !== false ? undefined : toZoneChoices(options, DBInstanceClass)}
      />
      <DatabaseOptionsSection form={form} version={version} ofClass={ofClass} iamUnavailable={iamUnavailable} />
      <MonitoringSection
        form={form}
        unavailable={{
          enhanced: ofClass?.SupportsEnhancedMonitoring === false ? notForClass : undefined,
          insights: ofClass?.SupportsPerformanceInsights === false ? notForClass : undefined,
        }}
      />
      <NewDatabaseSections
        form={form}
        leastRetention={0}
        encryptionUnavailable={
          ofClass?.SupportsStorageEncryption === false ? `${DBInstanceClass} does not support encryption.` : undefined
        }
      />
    </SpaceBetween>
  );
}
