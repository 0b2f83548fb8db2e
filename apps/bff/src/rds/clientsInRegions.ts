import type { RDSClient } from '@aws-sdk/client-rds';
import { createRdsClient, type RdsClientOptions } from '../rds.ts';

/** AWS has about forty regions. */
const maxClients = 64;

/**
 * Clients for other Regions of the same connection, each created at its first use: a copy to another Region is
 * requested in that Region.
 */
export function clientsInRegions(options: RdsClientOptions) {
  const clients = new Map<string, RDSClient>();
  return function rdsIn(region: string) {
    const known = clients.get(region);
    if (known) return known;
    const client = createRdsClient({ ...options, target: { ...options.target, region } });
    clients.set(region, client);
    // Region names come from requests, so the number of clients is limited: the oldest one is removed.
    const [oldest] = clients.keys();
    if (clients.size > maxClients && oldest !== undefined) clients.delete(oldest);
    return client;
  };
}
