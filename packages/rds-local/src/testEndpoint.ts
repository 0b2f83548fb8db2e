import { randomBytes } from 'node:crypto';
import {
  DeleteDBClusterParameterGroupCommand,
  DeleteDBParameterGroupCommand,
  DeleteDBSubnetGroupCommand,
  DeleteOptionGroupCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { HttpRequest, HttpResponse } from '@smithy/core/protocols';
import { inject, TestRunner } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** `RDS_TEST_ENDPOINT`: the endpoint that tests run against instead of an rds-local of their own. */
    rdsTestEndpoint: string | undefined;
  }
}

export const testEndpoint = inject('rdsTestEndpoint');

/** Calls that RDS completes immediately and doesn't charge for. */
const FREE =
  /^(Describe|ListTags|(Add|Remove)Tags|(Create|Copy|Modify|Reset|Delete)(DB(Cluster)?Parameter|Option|DBSubnet)Group)/;

/** Request parameters with the name or the ARN of a resource. */
const NAMED = /((?<!Certificate)Identifier|GroupName|ResourceName)$/;

/** Ends every resource name on the wire: a run meets only its own resources, and they can be told from others. */
const suffix = `-${randomBytes(3).toString('hex')}`;

/** Skips the current test. */
export function skipAtEndpoint(reason: string): never {
  TestRunner.getCurrentTest()?.context.skip(`With RDS_TEST_ENDPOINT: ${reason}`);
  throw new Error(`Outside of a test, with RDS_TEST_ENDPOINT: ${reason}`);
}

/**
 * A client of the endpoint, with credentials from the environment. Names get a suffix in requests and lose it in
 * responses. A test that calls what costs money or takes time is skipped.
 *
 * @param deletions gets a function for each resource that the client creates
 */
export function clientAtEndpoint(region: string, deletions: (() => Promise<unknown>)[]): RDSClient {
  const client = new RDSClient({ endpoint: testEndpoint, region });
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        if (!FREE.test(commandName)) skipAtEndpoint(`calls ${commandName}`);
        const result = await next(args);
        if (/^(Create|Copy)/.test(commandName)) deletions.push(deletionOf(client, result.output));
        return result;
      },
    { step: 'initialize' },
  );
  client.middlewareStack.add(
    (next) => (args) => {
      if (HttpRequest.isInstance(args.request)) args.request.body = withSuffix(args.request.body);
      return next(args);
    },
    { step: 'build', priority: 'high' },
  );
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      if (HttpResponse.isInstance(result.response)) {
        const chunks: Buffer[] = [];
        for await (const chunk of result.response.body) chunks.push(chunk);
        result.response.body = Buffer.from(Buffer.concat(chunks).toString().replaceAll(suffix, ''));
      }
      return result;
    },
    { step: 'deserialize', priority: 'low' },
  );
  return client;
}

function withSuffix(body: string): string {
  const parameters = new URLSearchParams(body);
  for (const [key, value] of [...parameters])
    if (NAMED.test(key) && value !== '' && !/(^|:)default\b/i.test(value)) parameters.set(key, value + suffix);
  return parameters.toString();
}

/** What deletes a resource, by the response of the call that created it. */
function deletionOf(client: RDSClient, output: object): () => Promise<unknown> {
  // Each of the calls returns one of these, and none has the members of another.
  const created = output as {
    DBParameterGroup?: { DBParameterGroupName: string };
    DBClusterParameterGroup?: { DBClusterParameterGroupName: string };
    OptionGroup?: { OptionGroupName: string };
    DBSubnetGroup?: { DBSubnetGroupName: string };
  };
  return async () => {
    const { DBParameterGroup, DBClusterParameterGroup, OptionGroup, DBSubnetGroup } = created;
    if (DBParameterGroup) await client.send(new DeleteDBParameterGroupCommand(DBParameterGroup));
    if (DBClusterParameterGroup) await client.send(new DeleteDBClusterParameterGroupCommand(DBClusterParameterGroup));
    if (OptionGroup) await client.send(new DeleteOptionGroupCommand(OptionGroup));
    if (DBSubnetGroup) await client.send(new DeleteDBSubnetGroupCommand(DBSubnetGroup));
  };
}
