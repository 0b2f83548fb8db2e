import { XmlShapeSerializer } from '@aws-sdk/core/protocols';
import { NormalizedSchema } from '@smithy/core/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RdsError } from '../engine/rdsError.ts';
import { encodeAnswer } from './encodeAnswer.ts';
import { encodeError } from './encodeError.ts';
import { operations, type StructureSchema, shapeNamespace, xmlNamespace } from './model.ts';
import { anyStructure } from './testShapes.ts';
import { xmlWriter } from './xmlWriter.ts';

const awkward = ['\t', '\r', '\n', '"', "'", '<', '>', '&', ']]>', '\u0085', '\u2028', '🦆', '__proto__'];
const illegal = ['\0', '\u001B', '\uD83E', '\uDD86', '\uFFFE', '\uFFFF'];
const text = fc.string({
  unit: fc.oneof(fc.constantFrom(...awkward, ...illegal), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
  maxLength: 8,
});
const limits = { text, isPresent: () => true, absent: [undefined, null] };

/** A structure as the SDK's own serializer writes it. */
function reference(schema: StructureSchema, value: object): string {
  const serializer = new XmlShapeSerializer({
    xmlNamespace,
    serviceNamespace: shapeNamespace,
    timestampFormat: { useTrait: true, default: 5 },
  });
  serializer.write(schema, value);
  const illegalInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
  return String(serializer.flush()).replace(illegalInXml, '\u{FFFD}');
}

function structure(
  name: string,
  members: Record<string, StructureSchema[5][number]>,
  traits: StructureSchema[3] = 0,
): StructureSchema {
  return [3, shapeNamespace, name, traits, Object.keys(members), Object.values(members)];
}

const metadata = structure('ResponseMetadata', { RequestId: 0 });

describe("answers are, byte for byte, those of the SDK's serializer", () => {
  test.each([...operations.values()])('$name', ({ name: Action, output: shape, outputSchema }) => {
    const result = shape.isUnitSchema() ? {} : { [`${Action}Result`]: outputSchema };
    const response = structure(`${Action}Response`, { ...result, ResponseMetadata: metadata });
    fc.assert(
      fc.property(anyStructure(shape, limits), text, (output, RequestId) => {
        const expected = reference(response, { [`${Action}Result`]: output, ResponseMetadata: { RequestId } });
        expect(encodeAnswer(Action, output, RequestId)).toBe(expected);
      }),
      { numRuns: 25 },
    );
  });
});

test("refusals are, byte for byte, those of the SDK's serializer", () => {
  const error = structure('Error', { Type: 0, Code: 0, Message: 0 });
  const response = structure('ErrorResponse', { Error: error, RequestId: 0 });
  fc.assert(
    fc.property(text, text, text, (Code, Message, RequestId) => {
      const value = { Error: { Type: 'Sender', Code, Message }, RequestId };
      expect(encodeError(new RdsError(Code, Message), RequestId)).toBe(reference(response, value));
    }),
  );
});

describe("shapes that RDS may come to have are written as the SDK's serializer writes them", () => {
  const item = structure('Item', { Name: 0, Label: [0, { xmlAttribute: 1, xmlName: 'label' }] });
  const shapes: Record<string, StructureSchema[5][number]> = {
    attribute: [0, { xmlAttribute: 1 }],
    'attributes of other kinds': structure('Inner', { Big: [1, { xmlAttribute: 1 }], Since: [4, { xmlAttribute: 1 }] }),
    blob: 21,
    'time in seconds': 7,
    'time of HTTP': 6,
    'time of ISO 8601': 5,
    'renamed text': [0, { xmlName: 'Renamed' }],
    'list of lists': [1, shapeNamespace, 'Lists', 0, [1, shapeNamespace, 'List', 0, [0, { xmlName: 'Word' }]]],
    'flat list of texts': [64, { xmlFlattened: 1 }],
    'flat list of structures': [[1, shapeNamespace, 'Flat', 0, item], { xmlFlattened: 1, xmlName: 'Renamed' }],
    'list of structures with attributes': [1, shapeNamespace, 'List', 0, item],
    'map of structures': [2, shapeNamespace, 'Map', 0, 0, item],
    'map of maps': [2, shapeNamespace, 'Maps', 0, 0, [2, shapeNamespace, 'Map', 0, 0, 1]],
    'map with names of its own': [2, shapeNamespace, 'Named', 0, [0, { xmlName: 'K' }], [0, { xmlName: 'V' }]],
    'flat map': [[2, shapeNamespace, 'Flat', 0, 0, 0], { xmlFlattened: 1 }],
  };

  test.each(Object.entries(shapes))('%s', (_, shape) => {
    const schema = structure('Renamed', { First: shape, Last: 0 }, { xmlName: 'Root' });
    const write = xmlWriter(schema);
    fc.assert(
      fc.property(anyStructure(NormalizedSchema.of(schema), limits), (value) => {
        expect(write(value)).toBe(reference(schema, value));
      }),
    );
  });

  test('a structure that contains itself', () => {
    const tree: StructureSchema = structure('Tree', { Name: 0, Branches: 0, Trunk: 0 });
    tree[5].splice(1, 2, [1, shapeNamespace, 'Trees', 0, () => tree], () => tree);
    const { tree: anyTree } = fc.letrec((tie) => ({
      tree: fc.record(
        { Name: text, Branches: fc.array(tie('tree'), { maxLength: 2 }), Trunk: fc.option(tie('tree')) },
        { requiredKeys: [] },
      ),
    }));
    fc.assert(
      fc.property(anyTree, (value) => {
        expect(xmlWriter(tree)(value as object)).toBe(reference(tree, value as object));
      }),
    );
  });
});

describe('what can not be written is not written', () => {
  test.each([
    ['an object', 0, {}, 'A value of type object can not be written as Member'],
    ['a list', 1, [1], 'A value of type object can not be written as Member'],
    ['a function', 2, () => true, 'A value of type function can not be written as Member'],
    ['a text', 4, '2014-10-31', 'A value of type string can not be written as Member'],
    ['a text', 21, 'YQ==', 'A value of type string can not be written as Member'],
    ['a document', 15, {}, 'The model has an output of a kind that is not known here: Member'],
  ] as const)('%s for a member of kind %i', (_, kind, value, message) => {
    expect(() => xmlWriter(structure('Root', { Member: kind }))({ Member: value })).toThrow(new Error(message));
  });

  test.each<StructureSchema[3]>([{ xmlNamespace: ['', 'urn:a'] }, { sparse: 1 }, { idempotencyToken: 1 }])(
    'a member with %j',
    (traits) => {
      expect(() => xmlWriter(structure('Root', { Member: [0, traits] }))({ Member: 'a' })).toThrow(
        new Error('The model has an output with a trait that is not known here: Member'),
      );
    },
  );
});
