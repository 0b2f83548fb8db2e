import type { DescribeSourceRegionsMessage, SourceRegion, SourceRegionMessage } from '@aws-sdk/client-rds';
import { DNS_SUFFIXES, REGIONS } from '../catalog/data/regions.ts';
import { partitionOf } from '../engine/arn.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Action } from './action.ts';
import { matcherOf } from './reading/filter.ts';
import { page } from './reading/page.ts';

/**
 * The regions of the caller's partition out of which something can be copied into the region that is asked.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeSourceRegions.html
 */
export const describeSourceRegions: Action<DescribeSourceRegionsMessage, SourceRegionMessage> = (input, { region }) => {
  matcherOf(input.Filters, {});
  const sources = sourceRegions(partitionOf(region.name)).filter(({ RegionName }) => RegionName !== region.name);
  const { RegionName } = input;
  const wanted = RegionName === undefined ? sources : sources.filter((source) => source.RegionName === RegionName);
  if (RegionName !== undefined && wanted.length === 0) {
    throw new RdsError('InvalidParameterValue', `Invalid source region for ${region.name}: ${RegionName}`);
  }
  const { items, Marker } = page('DescribeSourceRegions', wanted, (source) => source.RegionName, input);
  return { SourceRegions: items, Marker };
};

function sourceRegions(partition: keyof typeof REGIONS): SourceRegion[] {
  return REGIONS[partition].map((RegionName) => ({
    RegionName,
    Endpoint: `https://rds.${RegionName}.${DNS_SUFFIXES[partition]}`,
    Status: 'available',
    // Automated backups are not replicated between the regions of rds-local.
    SupportsDBInstanceAutomatedBackupsReplication: false,
  }));
}
