import * as sdk from '@aws-sdk/client-rds';
import { HttpResponse } from '@smithy/core/protocols';
import { beforeAll, describe, expect, test } from 'vitest';
import { actions } from './actions/actions.ts';
import { FIXTURES } from './control/fixtures/fixtures.ts';
import { createRds } from './createRds.ts';
import { encodeAnswer } from './protocol/encodeAnswer.ts';
import { operations } from './protocol/model.ts';
import type { Rds } from './rds.ts';
import { memoryStorage } from './storage/memoryStorage.ts';

const place = { region: 'us-east-1', accountId: '123456789012' };
const now = Date.UTC(2025, 5, 4, 12);
let rds: Rds;

beforeAll(() => {
  rds = createRds({ storage: memoryStorage(), now: () => now, random: () => 0.5, speed: 1 });
  const sample = FIXTURES.get('sample');
  rds.whole.replace(sample?.({ ...place, now, size: 0 }) ?? []);
});

/** Parameters without which an action answers nothing, for the resources of the sample. */
const INPUTS: Readonly<Record<string, object>> = {
  DescribeDBLogFiles: { DBInstanceIdentifier: 'orders-prod' },
  DescribeDBParameters: { DBParameterGroupName: 'default.mysql8.4' },
  DescribeDBClusterParameters: { DBClusterParameterGroupName: 'default.aurora-mysql8.0' },
  DescribeEngineDefaultParameters: { DBParameterGroupFamily: 'mysql8.4' },
  DescribeEngineDefaultClusterParameters: { DBParameterGroupFamily: 'aurora-mysql8.0' },
  DescribeDBSnapshotAttributes: { DBSnapshotIdentifier: 'orders-before-migration' },
  DescribeDBClusterSnapshotAttributes: { DBClusterSnapshotIdentifier: 'shop-launch' },
  DescribeOptionGroupOptions: { EngineName: 'mysql' },
  DescribeOrderableDBInstanceOptions: { Engine: 'mysql' },
  DescribeValidDBInstanceModifications: { DBInstanceIdentifier: 'orders-prod' },
  DescribeDBClusterBacktracks: { DBClusterIdentifier: 'shop' },
  DescribeEvents: { Duration: 20_160 },
};

/** What the SDK's client makes of an answer's text. */
async function readBySdk(Action: string, text: string): Promise<object> {
  const client = new sdk.RDSClient({
    ...place,
    endpoint: 'http://localhost:7301',
    credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret' },
    requestHandler: {
      handle: async () => ({ response: new HttpResponse({ statusCode: 200, headers: {}, body: Buffer.from(text) }) }),
    },
  });
  // What the model calls X the SDK exports as XCommand.
  const Command = Object.entries(sdk).find(([name]) => name === `${Action}Command`)?.[1] as unknown as new (
    input: object,
  ) => sdk.DescribeDBInstancesCommand;
  const { $metadata, ...answer } = await client.send(new Command(INPUTS[Action] ?? {}));
  return answer;
}

/** Without what an answer cannot tell from absence: undefined members, and the blank. */
function reported(value: unknown): unknown {
  if (value instanceof Date) return new Date(Math.floor(value.getTime() / 1000) * 1000);
  if (Array.isArray(value)) return value.map(reported);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, reported(member)] as const);
  return Object.fromEntries(members.filter(([, member]) => member !== undefined && !isNothing(member)));
}

function isNothing(value: unknown): boolean {
  if (value === '') return true;
  return typeof value === 'object' && value !== null && !(value instanceof Date) && Object.keys(value).length === 0;
}

describe('what the engine answers about a fleet is read by the SDK as it was meant', () => {
  const described = [...actions.keys()].filter((Action) => Action.startsWith('Describe') && operations.has(Action));

  test.each(described)('%s', async (Action) => {
    const output = rds.perform({ Action, input: INPUTS[Action] ?? {}, ...place });
    expect(reported(await readBySdk(Action, encodeAnswer(Action, output, 'request-1')))).toEqual(reported(output));
  });
});
