import type { Parameter } from './nodes.ts';
import { operations } from './operations.ts';
import type { RdsRequest, Target } from './rendering.ts';
import { madeByTools } from './secrets.ts';

/** The region that a request is asked of. */
export function regionOf({ region }: Pick<RdsRequest, 'region'>, target: Target): string {
  return region ?? target.region;
}

/** All the regions that requests are asked of, in the order in which they come. */
export function regionsOf(requests: readonly RdsRequest[], target: Target): string[] {
  return [...new Set(requests.map((request) => regionOf(request, target)))];
}

/** Whether an action may copy from another region, as the model says by the URL that it takes for it. */
export function copiesFromRegions(action: string): boolean {
  const schema = operations.get(action);
  return Boolean(
    schema && !schema.isUnitSchema() && [...schema.structIterator()].some(([name]) => madeByTools.has(name)),
  );
}

/**
 * The region of what is copied from another one, where the source has to be asked for it with a URL signed there. The CLI
 * and most SDKs make that URL when they are told the region, by a parameter that the API does not have.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CopyDBSnapshot.html PreSignedUrl
 */
export function sourceRegionOf(request: RdsRequest, parameters: readonly Parameter[], target: Target): Parameter[] {
  const own = regionOf(request, target);
  if (!/^(us-gov|cn)-/.test(own) || !copiesFromRegions(request.action)) return [];
  return parameters.flatMap(({ name, schema, value }): Parameter[] => {
    const [, region] = /^arn:[\w-]+:rds:([\w-]+):/.exec(value.kind === 'text' ? value.text : '') ?? [];
    if (!/Source/.test(name) || region === undefined || region === own) return [];
    return [{ name: 'SourceRegion', schema, value: { kind: 'text', text: region } }];
  });
}
