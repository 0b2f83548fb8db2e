import { operations, type StructureSchema, shapeNamespace } from './model.ts';
import { xmlWriter } from './xmlWriter.ts';

const metadata: StructureSchema = [3, shapeNamespace, 'ResponseMetadata', 0, ['RequestId'], [0]];

interface Writer {
  resultName: string;
  write: (answer: object) => string;
}

const writers = new Map<string, Writer>();

/**
 * The response of an action as AWS writes it: `<XResponse><XResult>…</XResult><ResponseMetadata>…`.
 *
 * @param output in the shape that the model gives for the action; members that the model does not have are left out
 */
export function encodeAnswer(Action: string, output: object, RequestId: string): string {
  let writer = writers.get(Action);
  if (!writer) {
    writer = { resultName: `${Action}Result`, write: xmlWriter(responseSchema(Action)) };
    writers.set(Action, writer);
  }
  return writer.write({ [writer.resultName]: output, ResponseMetadata: { RequestId } });
}

function responseSchema(Action: string): StructureSchema {
  const operation = operations.get(Action);
  if (!operation) {
    throw new Error(`The model has no operation ${Action}`);
  }
  const name = `${Action}Response`;
  return operation.output.isUnitSchema()
    ? [3, shapeNamespace, name, 0, ['ResponseMetadata'], [metadata]]
    : [3, shapeNamespace, name, 0, [`${Action}Result`, 'ResponseMetadata'], [operation.outputSchema, metadata]];
}
