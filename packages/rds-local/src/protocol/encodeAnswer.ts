import { operations, type StructureSchema, shapeNamespace } from './model.ts';
import { writeXml } from './writeXml.ts';

const metadata: StructureSchema = [3, shapeNamespace, 'ResponseMetadata', 0, ['RequestId'], [0]];

/**
 * The answer of an action as AWS writes it: `<XResponse><XResult>…</XResult><ResponseMetadata>…`.
 *
 * @param output in the shape that the model gives for the action; members that the model does not have are left out
 */
export function encodeAnswer(Action: string, output: object, RequestId: string): string {
  const operation = operations.get(Action);
  if (!operation) {
    throw new Error(`The model has no operation ${Action}`);
  }
  return writeXml(
    operation.output.isUnitSchema()
      ? [3, shapeNamespace, `${Action}Response`, 0, ['ResponseMetadata'], [metadata]]
      : [
          3,
          shapeNamespace,
          `${Action}Response`,
          0,
          [`${Action}Result`, 'ResponseMetadata'],
          [operation.outputSchema, metadata],
        ],
    { [`${Action}Result`]: output, ResponseMetadata: { RequestId } },
  );
}
