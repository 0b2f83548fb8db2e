import { createRds } from '../createRds.ts';
import { seededRandom } from '../engine/seededRandom.ts';
import { encodeAnswer } from '../protocol/encodeAnswer.ts';
import type { Rds, StoredPair } from '../rds.ts';
import { memoryStorage } from '../storage/memoryStorage.ts';
import type { Kind } from '../store/record.ts';

/** The Describe action for each kind. */
const DESCRIBE_ACTIONS: { readonly [K in Kind]?: string } = {
  db: 'DescribeDBInstances',
  cluster: 'DescribeDBClusters',
  snapshot: 'DescribeDBSnapshots',
  'cluster-snapshot': 'DescribeDBClusterSnapshots',
  'auto-backup': 'DescribeDBInstanceAutomatedBackups',
  'cluster-auto-backup': 'DescribeDBClusterAutomatedBackups',
  'cluster-endpoint': 'DescribeDBClusterEndpoints',
  subgrp: 'DescribeDBSubnetGroups',
  pg: 'DescribeDBParameterGroups',
  'cluster-pg': 'DescribeDBClusterParameterGroups',
  og: 'DescribeOptionGroups',
  es: 'DescribeEventSubscriptions',
  ri: 'DescribeReservedDBInstances',
  event: 'DescribeEvents',
};

/**
 * Starts an RDS in memory with the records, runs the steps that are due, and describes everything, as the next start
 * and its first requests would.
 *
 * @param now milliseconds since the epoch
 * @returns the end of a sentence that says where this failed; undefined if it succeeded
 */
export function trialError(pairs: readonly StoredPair[], now: number, speed: number): string | undefined {
  let step = 'it can be started on';
  try {
    const storage = memoryStorage();
    storage.commit(pairs);
    const rds = createRds({ storage, now: () => now, random: seededRandom('trial'), speed });
    step = 'what is due can happen';
    rds.whole.settle();
    for (const place of new Set(pairs.map(({ key }) => key.split('/', 2).join('/')))) {
      for (const Action of Object.values(DESCRIBE_ACTIONS)) {
        step = `${Action} can be answered in ${place}`;
        describeAll(rds, Action, place);
      }
    }
    return undefined;
  } catch {
    // The reason may quote a record.
    return `the records don't fit together: this is not a state in which ${step}`;
  }
}

function describeAll(rds: Rds, Action: string, place: string): void {
  const [accountId = '', region = ''] = place.split('/');
  let Marker: string | undefined;
  do {
    const output = rds.perform({ Action, input: { Marker }, region, accountId });
    encodeAnswer(Action, output, 'trial');
    // Each of these actions has a Marker in its output as long as there is more.
    Marker = (output as { Marker?: string }).Marker;
  } while (Marker !== undefined);
}
