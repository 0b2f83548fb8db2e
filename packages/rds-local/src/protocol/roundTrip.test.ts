import * as rds from '@aws-sdk/client-rds';
import { HttpResponse } from '@smithy/core/protocols';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeRequest } from './decodeRequest.ts';
import { encodeAnswer } from './encodeAnswer.ts';
import { operations } from './model.ts';
import { anyStructure, type Limits } from './testShapes.ts';

const awkward = [
  '\t',
  '\r',
  '\n',
  ' ',
  '"',
  "'",
  '<',
  '>',
  '&',
  '%',
  '+',
  '=',
  ';',
  '\u0085',
  '\u2028',
  '🦆',
  '__proto__',
];
const text = fc.string({
  unit: fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
  minLength: 1,
  maxLength: 12,
});

const ofInputs: Limits = { text, isPresent: (structure) => Object.keys(structure).length > 0, absent: [] };

/** What an answer leaves for the SDK's XML parser, which reads blank text as none, and a structure with nothing but
 * empty lists as a missing one. */
const ofOutputs: Limits = {
  text: text.filter((value) => /\S/.test(value)),
  isPresent: (structure) => Object.values(structure).some((value) => !Array.isArray(value) || value.length > 0),
  absent: [],
};

/** The SDK's client, whose request is handed to `server` instead of the network. */
function clientOf(server: (body: Uint8Array) => string): rds.RDSClient {
  return new rds.RDSClient({
    region: 'eu-west-1',
    endpoint: 'http://localhost:7301',
    credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret' },
    maxAttempts: 1,
    requestHandler: {
      handle: async ({ body }: { body: string }) => ({
        response: new HttpResponse({ statusCode: 200, headers: {}, body: Buffer.from(server(Buffer.from(body))) }),
      }),
    },
  });
}

/** The SDK's command class of an operation; what the model calls X the SDK exports as XCommand. */
function commandOf(Action: string): new (input: object) => rds.DescribeDBInstancesCommand {
  const command = Object.entries(rds).find(([name]) => name === `${Action}Command`)?.[1];
  return command as unknown as new (
    input: object,
  ) => rds.DescribeDBInstancesCommand;
}

test('the model has 168 operations', () => {
  expect(operations.size).toBe(168);
});

describe('what the SDK sends is read as it was meant, and what is answered is read by the SDK as it was meant', () => {
  test.each([...operations.values()])('$name', async ({ name: Action, input: inputSchema, output: outputSchema }) => {
    const Command = commandOf(Action);
    await fc.assert(
      fc.asyncProperty(
        anyStructure(inputSchema, ofInputs),
        anyStructure(outputSchema, ofOutputs),
        async (input, output) => {
          let decoded: unknown;
          const client = clientOf((body) => {
            decoded = decodeRequest(body);
            return encodeAnswer(Action, output, 'request-1');
          });
          const { $metadata, ...received } = await client.send(new Command(input));
          expect(decoded).toEqual({ Action, input });
          expect(received).toEqual(output);
        },
      ),
      { numRuns: 12 },
    );
  });
});
