import { RdsError } from '../engine/rdsError.ts';
import { decodeInput } from './decodeInput.ts';
import { apiVersion, operations } from './model.ts';
import { malformed } from './parameterTree.ts';
import { parseForm } from './parseForm.ts';

/**
 * Reads a request of the AWS Query protocol.
 *
 * @param body the form-encoded pairs, as bytes
 * @param onAction called with the action's name as soon as it is known to be in the model
 * @returns the action and its input in the shape of the SDK's model
 * @throws RdsError
 * @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 */
export function decodeRequest(
  body: Uint8Array,
  onAction: (Action: string) => void = () => {},
): { Action: string; input: object } {
  const pairs = parseForm(body);
  const Action = onlyValue(pairs, 'Action');
  if (!Action) {
    throw new RdsError('MissingAction', 'The request is missing an action or a required parameter.');
  }
  const Version = onlyValue(pairs, 'Version') || 'NO_VERSION_SPECIFIED';
  const operation = operations.get(Action);
  if (!operation || Version !== apiVersion) {
    // The message that AWS's query services return.
    throw new RdsError(
      'InvalidAction',
      `Could not find operation ${Action.slice(0, 64)} for version ${Version.slice(0, 32)}`,
    );
  }
  onAction(Action);
  return { Action, input: decodeInput(operation.input, pairs) };
}

function onlyValue(pairs: readonly [name: string, value: string][], wanted: string): string | undefined {
  let found: string | undefined;
  for (const [name, value] of pairs) {
    if (name !== wanted) continue;
    if (found !== undefined) throw malformed({ name }, 'is given more than once');
    found = value;
  }
  return found;
}
