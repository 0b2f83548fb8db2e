import type { RDSClient } from '@aws-sdk/client-rds';
import { createRdsClient, type RdsClientOptions } from '../rds.ts';

/**
 * Clients for other regions of the same target, each made when it is first needed: a copy to another region is asked of
 * that region.
 */
export function clientsInRegions(options: RdsClientOptions) {
  const clients = new Map<string, RDSClient>();
  return function rdsIn(region: string) {
    const known = clients.get(region);
    if (known) return known;
    const client = createRdsClient({ ...options, target: { ...options.target, region } });
    clients.set(region, client);
    return client;
  };
}
