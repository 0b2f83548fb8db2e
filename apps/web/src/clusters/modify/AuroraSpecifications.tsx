import type { DBEngineVersion } from '@rds-console/contract/rows';
import { NumberField } from '../../form/NumberField.tsx';
import { SelectField } from '../../form/SelectField.tsx';
import { Section } from '../../page/Section.tsx';
import { rdsNow } from '../../rdsNow.ts';
import { localTime } from '../../text/times.ts';
import type { ClusterSectionProps } from './clusterSectionProps.ts';

const day = 24;

/** The storage of an Aurora cluster, how its serverless instances scale, and how far it can be turned back. */
export function AuroraSpecifications({
  cluster,
  form,
  version,
}: ClusterSectionProps & { version: DBEngineVersion | undefined }) {
  const { control } = form;
  const { MinCapacity = 0.5, MaxCapacity = 128 } = version?.ServerlessV2FeaturesSupport ?? {};
  const allowedAt = cluster.IOOptimizedNextAllowedModificationTime;
  const isTooEarly =
    cluster.StorageType !== 'aurora-iopt1' && allowedAt !== undefined && new Date(allowedAt) > rdsNow();

  return (
    <Section title="Storage and capacity">
      <SelectField
        control={control}
        name="StorageType"
        label="Cluster storage configuration"
        choices={[
          { value: 'aurora', label: 'Aurora Standard', description: 'Reads and writes are paid for one by one' },
          {
            value: 'aurora-iopt1',
            label: 'Aurora I/O-Optimized',
            description: isTooEarly
              ? `Possible again from ${localTime(allowedAt)} on`
              : 'Nothing to pay for reads and writes; can be chosen once in 30 days',
            disabled: isTooEarly,
          },
        ]}
      />
      {version?.ServerlessV2FeaturesSupport && (
        <NumberField
          control={control}
          name="ServerlessV2ScalingConfiguration.MinCapacity"
          label="Minimum capacity"
          unit="ACUs"
          decimals
          description="Serverless instances (class db.serverless) of the cluster scale between these."
          constraintText={`From ${MinCapacity}, by halves. An ACU has about 2 GiB of memory.`}
        />
      )}
      {version?.ServerlessV2FeaturesSupport && (
        <NumberField
          control={control}
          name="ServerlessV2ScalingConfiguration.MaxCapacity"
          label="Maximum capacity"
          unit="ACUs"
          decimals
          constraintText={`Up to ${MaxCapacity}.`}
        />
      )}
      {cluster.BacktrackWindow ? (
        <SelectField
          control={control}
          name="BacktrackWindow"
          description="How far back the cluster can be turned without a restore. Once off it cannot be turned on again."
          choices={backtrackChoices(cluster.BacktrackWindow)}
          parse={Number}
        />
      ) : null}
    </Section>
  );
}

function backtrackChoices(present: number) {
  const hours = [0, 1, 2, 4, 8, 12, day, 2 * day, 3 * day].map((each) => each * 3600);
  return [...new Set([...hours, present])]
    .sort((a, b) => a - b)
    .map((seconds) => ({ value: String(seconds), label: seconds === 0 ? 'Off' : `${seconds / 3600} hours` }));
}
