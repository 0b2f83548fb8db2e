import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import {
  clusterIamConfiguration,
  instanceIamConfiguration,
  needsIamOptions,
} from '@rds-console/contract/iam/eligibility';
import { clusterIamAuthentication, instanceIamAuthentication } from '@rds-console/contract/iamAuthentication';
import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import { useIamEligibility } from '../iam/iamEligibility.ts';
import { Section } from '../page/Section.tsx';

interface Props {
  instances: readonly DBInstance[];
  clusters: readonly DBCluster[];
}

/** How many of the databases that could have IAM DB authentication have it. */
export function IamOverview({ instances, clusters }: Props) {
  const databases = toDatabases(instances, clusters);
  const undecided = databases.filter(({ state }) => needsIamOptions(state));
  const iamEligibility = useIamEligibility(undecided);
  const unavailable = undecided.filter((it) => !iamEligibility(it).eligible).length;
  const on = databases.filter(({ state }) => state.enabled).length;
  const pending = databases.filter(({ state }) => state.pending !== undefined).length;
  const eligible = databases.length - unavailable;
  return (
    <Section
      title="IAM DB authentication"
      description="Instances and clusters that accept a 15-minute token of an AWS identity instead of a password. A cluster decides for its members and counts once."
    >
      <KeyValuePairs
        columns={4}
        items={[
          { label: 'On', value: `${on} of ${eligible}` },
          { label: 'Off', value: `${eligible - on} of ${eligible}` },
          { label: 'Waiting for a window', value: String(pending) },
          { label: 'Not available', value: String(unavailable) },
        ]}
      />
    </Section>
  );
}

function toDatabases(instances: readonly DBInstance[], clusters: readonly DBCluster[]) {
  return [
    ...instances
      .filter((it) => !it.DBClusterIdentifier)
      .map((it) => ({ ...instanceIamConfiguration(it), state: instanceIamAuthentication(it) })),
    ...clusters.map((it) => ({ ...clusterIamConfiguration(it, instances), state: clusterIamAuthentication(it) })),
  ];
}
