import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { clusterIamAuthentication, instanceIamAuthentication } from '@rds-console/contract/iamAuthentication';
import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import { useMemo } from 'react';
import { Section } from '../settings/Section.tsx';
import { useIamUnavailable } from '../settings/useIamUnavailable.ts';

interface Props {
  instances: readonly DBInstance[];
  clusters: readonly DBCluster[];
}

/** How many of the databases that could have IAM DB authentication have it. */
export function IamOverview({ instances, clusters }: Props) {
  const databases = useMemo(() => toDatabases(instances, clusters), [instances, clusters]);
  const iamUnavailable = useIamUnavailable(databases);
  const unavailable = databases.filter((it) => !it.state.enabled && iamUnavailable(it)).length;
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
  const own = instances
    .filter((it) => !it.DBClusterIdentifier)
    .map((it) => ({
      Engine: it.Engine,
      EngineVersion: it.EngineVersion,
      classes: [it.DBInstanceClass],
      state: instanceIamAuthentication(it),
    }));
  const shared = clusters.map((it) => ({
    Engine: it.Engine,
    EngineVersion: it.EngineVersion,
    classes: it.DBClusterInstanceClass ? [it.DBClusterInstanceClass] : classesOfMembers(it, instances),
    state: clusterIamAuthentication(it),
  }));
  return [...own, ...shared];
}

function classesOfMembers({ DBClusterIdentifier }: DBCluster, instances: readonly DBInstance[]) {
  return instances.filter((it) => it.DBClusterIdentifier === DBClusterIdentifier).map((it) => it.DBInstanceClass);
}
