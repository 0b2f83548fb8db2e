import { RdsError } from '../../engine/rdsError.ts';

/** How long identifiers may be. https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html */
export const DATABASE_IDENTIFIER_LENGTH = 63;
/** The names of its instances begin with that of the cluster. */
export const MULTI_AZ_IDENTIFIER_LENGTH = 52;
export const SNAPSHOT_IDENTIFIER_LENGTH = 255;
export const CLUSTER_SNAPSHOT_IDENTIFIER_LENGTH = 63;

/**
 * A new resource's identifier as RDS stores it, in lower case.
 *
 * @throws RdsError InvalidParameterValue when it is none
 */
export function checkIdentifier(parameter: string, identifier: string | undefined, maxLength: number): string {
  if (identifier === undefined) {
    throw new RdsError('MissingParameter', `The request must contain the parameter ${parameter}.`);
  }
  const wellFormed =
    /^[a-zA-Z][a-zA-Z0-9-]*$/.test(identifier) && !identifier.endsWith('-') && !identifier.includes('--');
  if (!wellFormed) {
    throw new RdsError(
      'InvalidParameterValue',
      `The parameter ${parameter} is not a valid identifier. Identifiers must begin with a letter; must contain only ` +
        'ASCII letters, digits, and hyphens; and must not end with a hyphen or contain two consecutive hyphens.',
    );
  }
  if (identifier.length > maxLength) {
    throw new RdsError(
      'InvalidParameterValue',
      `The parameter ${parameter} is not a valid identifier because it is longer than ${maxLength} characters.`,
    );
  }
  return identifier.toLowerCase();
}
