import { memberParameters } from '@rds-console/contract/parameters/values';
import type { RdsRequest } from '@rds-console/contract/rdsRequests';
import type { Named } from '../code/fill/fillRules.ts';

/** Of an instance's parameters those that a form has from its cluster. */
const ofCluster: readonly string[] = ['DBClusterIdentifier', 'Engine', 'Tags'];
const ofWriter = new Set<string>(memberParameters.filter((name) => !ofCluster.includes(name)));

/** The fields about a cluster's writer, from the first command that makes an instance in the cluster; and the commands after it. */
export function fillWriter(requests: readonly RdsRequest[], { DBClusterIdentifier }: Named) {
  const members = requests.filter(
    ({ action, input }) =>
      action === 'CreateDBInstance' &&
      DBClusterIdentifier !== undefined &&
      input.DBClusterIdentifier === DBClusterIdentifier,
  );
  const [writer] = members;
  return {
    values: Object.fromEntries(Object.entries(writer?.input ?? {}).filter(([name]) => ofWriter.has(name))),
    omitted: requests.filter((request) => request !== writer),
  };
}
