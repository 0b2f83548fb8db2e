import { type AnyContractRouter, getContractRouter, isContractProcedure } from '@orpc/contract';

/** One call of the RDS API: the action and its input, in a region where that is not the target's. */
export interface RdsRequest {
  action: string;
  input: Record<string, unknown>;
  region?: string;
}

type Input = Record<string, unknown>;

// Routes whose RDS requests differ from the route's input.
const special: Readonly<Record<string, (input: Input, action: string) => RdsRequest[]>> = {
  'snapshots.copy': inDestination,
  'clusterSnapshots.copy': inDestination,
  'snapshots.share': ofRestoring,
  'clusterSnapshots.share': ofRestoring,
  'iamCoverage.tag': ({ Region, ResourceName, Tags, TagKeys }) => [
    ...(isEmpty(Tags) ? [] : [{ action: 'AddTagsToResource', input: { ResourceName, Tags }, region: String(Region) }]),
    ...(isEmpty(TagKeys)
      ? []
      : [{ action: 'RemoveTagsFromResource', input: { ResourceName, TagKeys }, region: String(Region) }]),
  ],
  'iamCoverage.startRun': ({ databases, ...wanted }) =>
    (Array.isArray(databases) ? databases : []).map(({ Region, kind, id }) =>
      kind === 'instance'
        ? { action: 'ModifyDBInstance', input: { DBInstanceIdentifier: id, ...wanted }, region: Region }
        : { action: 'ModifyDBCluster', input: { DBClusterIdentifier: id, ...wanted }, region: Region },
    ),
};

/**
 * The RDS requests of a route, in order; none for a route that changes nothing in RDS.
 * A test of the server compares this with what it sends.
 *
 * @param contract with its schemas or without
 * @returns a function of a route, such as `instances.create`, and its input as the browser sends it
 */
export function requestsOf(contract: AnyContractRouter): (route: string, input: object) => RdsRequest[] {
  return (route, input) => {
    const action = actionOf(contract, route);
    const own = special[route];
    if (own) return own({ ...input }, action);
    return action ? [{ action, input: { ...input } }] : [];
  };
}

function actionOf(contract: AnyContractRouter, route: string): string {
  const procedure = getContractRouter(contract, route.split('.'));
  const action: unknown = isContractProcedure(procedure) ? procedure['~orpc'].meta.action : undefined;
  return typeof action === 'string' ? action : '';
}

function inDestination({ DestinationRegion, ...input }: Input, action: string): RdsRequest[] {
  return [
    typeof DestinationRegion === 'string' && DestinationRegion
      ? { action, input, region: DestinationRegion }
      : { action, input },
  ];
}

function ofRestoring(input: Input, action: string): RdsRequest[] {
  return [{ action, input: { ...input, AttributeName: 'restore' } }];
}

function isEmpty(list: unknown) {
  return !Array.isArray(list) || list.length === 0;
}
