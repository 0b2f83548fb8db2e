import type { DescribeSourceRegionsMessage, SourceRegion, SourceRegionMessage } from '@aws-sdk/client-rds';
import { DNS_SUFFIXES, REGIONS } from '../catalog/data/regions.ts';
import { partitionOf } from '../engine/arn.ts';
import { describe } from './describe/describe.ts';
import { entriesBy } from './describe/entries.ts';

/**
 * The regions of the caller's partition out of which something can be copied into the region that is asked.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeSourceRegions.html
 */
export const describeSourceRegions = describe<DescribeSourceRegionsMessage, SourceRegionMessage>(
  'DescribeSourceRegions',
)({
  list: 'SourceRegions',
  filters: {},
  selects:
    ({ RegionName }, { region }) =>
    (source) =>
      source.RegionName !== region.name && [undefined, source.RegionName].includes(RegionName),
  entries: (_input, { region }) => entriesBy(sourceRegions(partitionOf(region.name)), ({ RegionName }) => RegionName),
  notFound: ({ RegionName }, { region }) =>
    RegionName === undefined
      ? undefined
      : ['InvalidParameterValue', `Invalid source region for ${region.name}: ${RegionName}`],
  item: (source) => source,
});

function sourceRegions(partition: keyof typeof REGIONS): SourceRegion[] {
  return REGIONS[partition].map((RegionName) => ({
    RegionName,
    Endpoint: `https://rds.${RegionName}.${DNS_SUFFIXES[partition]}`,
    Status: 'available',
    // Automated backups are not replicated between the regions of rds-local.
    SupportsDBInstanceAutomatedBackupsReplication: false,
  }));
}
