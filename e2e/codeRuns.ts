import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  DescribeDBClusterParameterGroupsCommand,
  DescribeDBClusterSnapshotsCommand,
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  DescribeDBParameterGroupsCommand,
  DescribeDBSnapshotAttributesCommand,
  DescribeDBSnapshotsCommand,
  DescribeDBSubnetGroupsCommand,
  type RDSClient,
} from '@aws-sdk/client-rds';
import type { Page } from '@playwright/test';

const execute = promisify(execFile);

export const hasAwsCli = spawnSync('aws', ['--version']).status === 0;

/** What the panel of code shows in a tab, as it is downloaded. */
export async function downloadedCode(page: Page, tab: string) {
  const isOpen = await page.getByRole('tab', { name: 'AWS CLI' }).isVisible();
  if (!isOpen) await page.getByRole('button', { name: 'View code', exact: true }).last().click();
  await page.getByRole('tab', { name: tab }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download / }).click(),
  ]);
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const environment = {
  ...process.env,
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

/** Runs commands by a real shell, which ends at the first that is refused. */
export async function runInShell(commands: string, password: string) {
  await execute('bash', ['-ec', commands], { env: { ...environment, DB_PASSWORD: password } });
}

/** Runs a program by Node, where it finds the SDK. */
export async function runByNode(program: string, password: string) {
  const folder = mkdtempSync(join(import.meta.dirname, 'program-'));
  try {
    const file = join(folder, 'rds.mjs');
    writeFileSync(file, program);
    await execute(process.execPath, [file], { env: { ...environment, DB_PASSWORD: password } });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All that RDS describes, without what differs each time: when it was made, and what is drawn by lot. */
export async function describedState(client: RDSClient) {
  const { DBInstances } = await client.send(new DescribeDBInstancesCommand({}));
  const { DBClusters } = await client.send(new DescribeDBClustersCommand({}));
  const { DBSnapshots = [] } = await client.send(new DescribeDBSnapshotsCommand({ SnapshotType: 'manual' }));
  const { DBClusterSnapshots } = await client.send(new DescribeDBClusterSnapshotsCommand({ SnapshotType: 'manual' }));
  const { DBSubnetGroups } = await client.send(new DescribeDBSubnetGroupsCommand({}));
  const { DBParameterGroups } = await client.send(new DescribeDBParameterGroupsCommand({}));
  const { DBClusterParameterGroups } = await client.send(new DescribeDBClusterParameterGroupsCommand({}));
  const sharing = await Promise.all(
    DBSnapshots.map(async ({ DBSnapshotIdentifier }) => {
      const answer = await client.send(new DescribeDBSnapshotAttributesCommand({ DBSnapshotIdentifier }));
      return answer.DBSnapshotAttributesResult;
    }),
  );
  const all = { DBInstances, DBClusters, DBSnapshots, DBClusterSnapshots, DBSubnetGroups, DBParameterGroups };
  const text = JSON.stringify({ ...all, DBClusterParameterGroups, sharing }, undefined, 1)
    .replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"<time>"')
    // RDS chooses those that nobody gave.
    .replace(/("AvailabilityZone": )"[^"]*"/g, '$1"<zone>"')
    .replace(/("Preferred\w+Window": )"[^"]*"/g, '$1"<window>"')
    .replace(/\b(db|cluster|prx)-[A-Z0-9]{20,}/g, '$1-<id>')
    .replace(/(rds!(?:db|cluster)-)[\w-]+/g, '$1<id>')
    .replace(/\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/g, '<uuid>');
  return text;
}
