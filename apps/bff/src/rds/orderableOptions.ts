import {
  type OrderableDBInstanceOption,
  paginateDescribeOrderableDBInstanceOptions,
  type RDSClient,
} from '@aws-sdk/client-rds';
import { withSignal } from './boundedCalls.ts';
import { all } from './pages.ts';
import { createSharedWork, type SharedWork } from './sharedWork.ts';

interface Question {
  Engine: string;
  EngineVersion?: string | undefined;
}

/** Orderable options change a few times a year. */
const keepMs = 600_000;
const kept = new WeakMap<object, SharedWork<OrderableDBInstanceOption[]>>();

/** What an engine version can be ordered with. Every form asks for it, and it is a megabyte: read once in ten minutes. */
export function orderableOptionsOf(client: RDSClient, question: Question, signal?: AbortSignal) {
  const answers = kept.get(client.config) ?? createSharedWork<OrderableDBInstanceOption[]>(keepMs);
  kept.set(client.config, answers);
  return answers.join(JSON.stringify(question), signal, (shared) =>
    all(
      paginateDescribeOrderableDBInstanceOptions(
        { client: withSignal(client, shared) },
        { ...question, Vpc: true, MaxRecords: 1000 },
      ),
      (page) => page.OrderableDBInstanceOptions,
    ),
  );
}
