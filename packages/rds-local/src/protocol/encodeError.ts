import type { RdsError } from '../engine/rdsError.ts';
import { modelErrors, type StructureSchema, shapeNamespace } from './model.ts';
import { xmlWriter } from './xmlWriter.ts';

// Codes that any AWS service may answer and the model does not list; all others of them are 400.
// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/CommonErrors.html
const commonStatuses: ReadonlyMap<string, number> = new Map([
  ['AccessDenied', 403],
  ['InvalidClientTokenId', 403],
  ['MissingAuthenticationToken', 403],
  ['SignatureDoesNotMatch', 403],
  ['NotFound', 404],
  ['MethodNotAllowed', 405],
  ['RequestEntityTooLarge', 413],
  ['UnsupportedMediaType', 415],
  ['InternalFailure', 500],
  ['ServiceUnavailable', 503],
]);

const error: StructureSchema = [3, shapeNamespace, 'Error', 0, ['Type', 'Code', 'Message'], [0, 0, 0]];
const errorResponse: StructureSchema = [3, shapeNamespace, 'ErrorResponse', 0, ['Error', 'RequestId'], [error, 0]];
const writeError = xmlWriter(errorResponse);

/** The HTTP status of a refusal: the model's where it lists the code, else that of AWS's common errors, else 400. */
export function errorStatus(code: string): number {
  return modelErrors.get(code)?.status ?? commonStatuses.get(code) ?? 400;
}

/** The XML envelope of a refusal; `Type` is `Receiver` when the fault is the server's. */
export function encodeError({ code, message }: RdsError, RequestId: string): string {
  const Type = errorStatus(code) >= 500 ? 'Receiver' : 'Sender';
  return writeError({ Error: { Type, Code: code, Message: message }, RequestId });
}
