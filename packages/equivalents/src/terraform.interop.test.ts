import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DescribeDBClustersCommand, DescribeDBInstancesCommand } from '@aws-sdk/client-rds';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hclText } from './terraform/hcl.ts';
import { clientOf, loadSampleFleet, startInstantRds } from './testing/sampleFleet.ts';
import { workflows } from './testing/workflows.ts';
import { toTerraform } from './toTerraform.ts';

/* Terraform reads, formats and applies what is written for it. */

const execute = promisify(execFile);
const terraform = process.env.TERRAFORM ?? 'terraform';
const plugins = process.env.TF_PLUGIN_DIR ?? '/opt/tf-plugins';
const isInstalled = spawnSync(terraform, ['version']).status === 0 && existsSync(plugins);

const target = { region: 'us-east-1', endpointUrl: 'http://localhost:7301' };
const required = 'terraform {\n  required_providers {\n    aws = {\n      source = "hashicorp/aws"\n    }\n  }\n}\n\n';

/** What of the workflows Terraform has resources for. */
const declared = Object.values(workflows)
  .flat()
  .filter(({ action, input }) => /^(Create|Modify|Copy|Restore)/.test(action) && !('OptionsToRemove' in input));

describe.skipIf(!isInstalled)('Terraform', { timeout: 300_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'equivalents-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const env = {
    ...{ PATH: process.env.PATH, HOME: process.env.HOME, TF_VAR_db_password: "a-pass$(word)'s" },
    ...{ AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
  };
  const run = async (...args: string[]) => {
    const { stdout } = await execute(terraform, args, { cwd: folder, env }).catch((error) => {
      throw new Error(`terraform ${args.join(' ')}: ${error.stdout}${error.stderr}`);
    });
    return stdout;
  };
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  const begin = () => run('init', '-backend=false', `-plugin-dir=${plugins}`);

  test('finds everything valid and well formatted, and hostile texts too', async () => {
    const texts = fc.sample(
      fc.string({
        unit: fc.oneof(
          fc.constantFrom('${', '%{', '$', '"', '\\', '\n', '{', '}'),
          fc.string({ unit: 'grapheme', maxLength: 1 }),
        ),
      }),
      200,
    );
    // As its reader does it.
    const entered = toTerraform(declared, target).text.replaceAll('<Engine>', 'aurora-mysql');
    write('main.tf', required + entered);
    write('texts.tf', `output "texts" {\n  value = [${texts.map(hclText).join(', ')}]\n}\n`);
    await begin();
    expect(JSON.parse(await run('validate', '-json'))).toMatchObject({ valid: true });
    await run('fmt', '-check', 'main.tf');
    rmSync(join(folder, 'texts.tf'));
  });

  test('makes it, and has nothing more to do', async () => {
    const rds = await startInstantRds();
    try {
      await loadSampleFleet(rds);
      const made = [...(workflows.groups ?? []), ...(workflows.subscriptions ?? []), ...(workflows.clusters ?? [])]
        .filter(({ action, input }) => /^(Create|Modify)/.test(action) && !('OptionsToRemove' in input))
        .concat(workflows.instances?.slice(0, 2) ?? []);
      write('main.tf', required + toTerraform(made, { ...target, endpointUrl: rds.url }).text);
      await begin();
      await run('apply', '-auto-approve');
      const client = clientOf(rds);
      const one = await client.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: 'made' }));
      expect(one.DBInstances).toMatchObject([{ IAMDatabaseAuthenticationEnabled: true, BackupRetentionPeriod: 3 }]);
      const { DBClusters } = await client.send(new DescribeDBClustersCommand({ DBClusterIdentifier: 'made' }));
      expect(DBClusters).toMatchObject([{ IAMDatabaseAuthenticationEnabled: false, DBClusterMembers: [{}, {}] }]);
      // Ends with 2 when there is something to change.
      await run('plan', '-detailed-exitcode');
    } finally {
      await rds.close();
    }
  });
});
