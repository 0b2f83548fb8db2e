import { text } from './fields.ts';

/**
 * The rule for DB instance, cluster, snapshot and group identifiers; only the maximum length differs.
 *
 * @param what the term in the field's label
 * @param maxLength characters
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
 */
function identifier(what: string, maxLength: number) {
  return text
    .min(1, `Enter a ${what}.`)
    .max(maxLength, `A ${what} has at most ${maxLength} characters.`)
    .regex(/^($|[A-Za-z])/, `A ${what} begins with a letter.`)
    .regex(/^[A-Za-z0-9-]*$/, `A ${what} has letters, digits and hyphens only.`)
    .refine((value) => !value.endsWith('-'), `A ${what} does not end with a hyphen.`)
    .refine((value) => !value.includes('--'), `A ${what} does not contain two hyphens in a row.`);
}

export const dbInstanceIdentifier = identifier('DB instance identifier', 63);
export const dbClusterIdentifier = identifier('DB cluster identifier', 63);
export const dbSnapshotIdentifier = identifier('DB snapshot identifier', 255);
export const dbClusterSnapshotIdentifier = identifier('DB cluster snapshot identifier', 63);
export const parameterGroupName = identifier('parameter group name', 255);
/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateOptionGroup.html */
export const optionGroupName = identifier('option group name', 255);

/**
 * The identifier of an existing resource in a path. Automated snapshots (`rds:mydb-2026-01-01-00-00`) and ARNs of
 * shared ones don't follow the rule for new identifiers, so only values that are never valid are rejected here.
 */
export const existing = text.min(1, 'Enter an identifier.').max(512, 'Too long for an identifier.');
