import type { RdsError } from '../engine/rdsError.ts';
import { modelErrors, type StructureSchema, shapeNamespace } from './model.ts';
import { xmlWriter } from './xmlWriter.ts';

// Codes that any AWS service may return and that aren't in the model; all other such codes are 400.
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

/** The HTTP status of an error: from the model, else from AWS's common errors, else 400. */
export function errorStatus(code: string): number {
  return modelErrors.get(code)?.status ?? commonStatuses.get(code) ?? 400;
}

/** The XML envelope of an error; `Type` is `Receiver` if the server is at fault. */
export function encodeError({ code, message }: RdsError, RequestId: string): string {
  const Type = errorStatus(code) >= 500 ? 'Receiver' : 'Sender';
  return writeError({ Error: { Type, Code: code, Message: message }, RequestId });
}
