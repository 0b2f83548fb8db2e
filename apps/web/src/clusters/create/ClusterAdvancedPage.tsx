import SpaceBetween from '@cloudscape-design/components/space-between';
import { isMultiAz } from '@rds-console/contract/clusterKind';
import type { ClusterParameter } from '@rds-console/contract/parameters/cluster';
import { toZoneChoices, useClassChoices, useEngineVersion } from '../../databaseFields/engineChoices.ts';
import { failoverPriorities } from '../../databaseFields/failoverPriorities.ts';
import { MonitoringSection } from '../../databaseFields/MonitoringSection.tsx';
import { NewDatabaseSections } from '../../databaseFields/NewDatabaseSections.tsx';
import { NewNetworkSection } from '../../databaseFields/NewNetworkSection.tsx';
import { ParameterField } from '../../form/ParameterField.tsx';
import { SelectField } from '../../form/SelectField.tsx';
import { Section } from '../../page/Section.tsx';
import { ClusterDatabaseOptions } from './ClusterDatabaseOptions.tsx';
import type { CreateClusterForm } from './createClusterForm.ts';

interface Props {
  form: CreateClusterForm;
  /** Once the cluster is made, only its instances are asked for. */
  isClusterMade: boolean;
  applies: (name: ClusterParameter) => boolean;
  iamUnavailable: string | undefined;
}

/** Configure advanced settings of a cluster. */
export function ClusterAdvancedPage({ form, isClusterMade, applies, iamUnavailable }: Props) {
  const { control } = form;
  const [Engine, EngineVersion, DBInstanceClass] = form.watch(['Engine', 'EngineVersion', 'DBInstanceClass']);
  const { options } = useClassChoices(Engine, EngineVersion);
  const version = useEngineVersion(Engine, EngineVersion);
  const notForClass = `Not available for ${DBInstanceClass}.`;
  const isMulti = isMultiAz(Engine);

  return (
    <SpaceBetween size="l">
      <NewNetworkSection
        form={form}
        version={version}
        hasDualStack={isMulti ? undefined : applies('NetworkType')}
        zones={isMulti ? undefined : toZoneChoices(options, DBInstanceClass)}
        isClusterMade={isClusterMade}
      />
      {!isClusterMade && (
        <ClusterDatabaseOptions form={form} version={version} applies={applies} iamUnavailable={iamUnavailable} />
      )}
      {!isMulti && (
        <Section title="Failover">
          <SelectField
            control={control}
            name="PromotionTier"
            description="Which replica becomes the writer when the writer fails: the one of the lowest tier."
            choices={failoverPriorities}
            parse={Number}
          />
        </Section>
      )}
      {!isClusterMade && (
        <MonitoringSection
          form={form}
          unavailable={{
            enhanced: applies('MonitoringInterval') ? undefined : notForClass,
            insights: applies('EnablePerformanceInsights') ? undefined : notForClass,
          }}
        />
      )}
      {isClusterMade ? (
        <Section title="Maintenance">
          <ParameterField form={form} name="AutoMinorVersionUpgrade" />
        </Section>
      ) : (
        <NewDatabaseSections form={form} minRetention={1} hasKey={applies('KmsKeyId')} />
      )}
    </SpaceBetween>
  );
}
