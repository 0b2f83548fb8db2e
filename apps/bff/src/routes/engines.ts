import { paginateDescribeCertificates, paginateDescribeDBEngineVersions } from '@aws-sdk/client-rds';
import { iamOptionsOf } from '../iamRuns/iamOptions.ts';
import { orderableOptionsOf } from '../rds/orderableOptions.ts';
import { all } from '../rds/pages.ts';
import { describeAll } from './handlers.ts';
import { os } from './router.ts';

const { engines } = os;

/** What RDS offers of engines, all pages. */
export const engineRoutes = engines.router({
  versions: engines.versions.handler(({ context: { rds: client }, input }) =>
    all(
      paginateDescribeDBEngineVersions({ client }, { ...input, ...listsOf(input.EngineVersion) }),
      (page) => page.DBEngineVersions,
    ),
  ),
  certificates: engines.certificates.handler(describeAll(paginateDescribeCertificates, (page) => page.Certificates)),
  orderableOptions: engines.orderableOptions.handler(({ context: { rds: client, signal }, input }) =>
    orderableOptionsOf(client, input, signal),
  ),
  iamOptions: engines.iamOptions.handler(({ context: { rds: client, signal }, input }) =>
    iamOptionsOf(client, input, signal),
  ),
});

/** Character sets and time zones are returned for a single version only, because they are long. */
function listsOf(EngineVersion: string | undefined) {
  return EngineVersion ? { ListSupportedCharacterSets: true, ListSupportedTimezones: true } : {};
}
