import {
  AddTagsToResourceCommand,
  paginateDescribeDBClusters,
  paginateDescribeDBInstances,
  RemoveTagsFromResourceCommand,
} from '@aws-sdk/client-rds';
import { iamOptions } from '../iamRuns/iamOptions.ts';
import { all } from '../rds/pages.ts';
import { os } from './router.ts';

const { iamCoverage } = os;

/** IAM DB authentication of many databases, in any region. */
export const iamCoverageRoutes = iamCoverage.router({
  region: iamCoverage.region.handler(async ({ context: { rdsIn, signal }, input: { Region } }) => {
    const client = rdsIn(Region);
    const [instances, clusters] = await Promise.all([
      all(paginateDescribeDBInstances({ client }, {}), (page) => page.DBInstances),
      all(paginateDescribeDBClusters({ client }, {}), (page) => page.DBClusters),
    ]);
    return { instances, clusters, options: await iamOptions(client, instances, clusters, signal) };
  }),
  tag: iamCoverage.tag.handler(async ({ context: { rdsIn }, input: { Region, ResourceName, Tags, TagKeys } }) => {
    if (Tags.length > 0) await rdsIn(Region).send(new AddTagsToResourceCommand({ ResourceName, Tags }));
    if (TagKeys.length > 0) await rdsIn(Region).send(new RemoveTagsFromResourceCommand({ ResourceName, TagKeys }));
    return {};
  }),
  startRun: iamCoverage.startRun.handler(({ context: { iamRuns }, input: { databases, ...wanted } }) =>
    iamRuns.start(wanted, databases),
  ),
  addToRun: iamCoverage.addToRun.handler(({ context: { iamRuns }, input: { id, databases } }) =>
    iamRuns.add(id, databases),
  ),
  run: iamCoverage.run.handler(({ context: { iamRuns }, input: { id } }) => iamRuns.get(id)),
  cancelRun: iamCoverage.cancelRun.handler(({ context: { iamRuns }, input: { id } }) => iamRuns.cancel(id)),
  retryRun: iamCoverage.retryRun.handler(({ context: { iamRuns }, input: { id } }) => iamRuns.retry(id)),
});
