import type { RDSClient } from '@aws-sdk/client-rds';
import { createRdsClient, type RdsClientOptions } from '../rds.ts';

/** AWS has about forty regions. */
const maxClients = 64;

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
    // The name of a region comes with the request, so they are not kept without end: the one that was made first goes.
    const [oldest] = clients.keys();
    if (clients.size > maxClients && oldest !== undefined) clients.delete(oldest);
    return client;
  };
}
