import { placeOf } from './loginDatabase.ts';

/** The action that lets an AWS identity log in to a database; `rds-db` has no other. */
export const connectAction = 'rds-db:connect';

interface Named {
  arn: string;
  resourceId: string;
}

/** Whom a policy lets in to one database. `*` alone stands for every user. */
export interface Admission {
  database: Named;
  users: readonly string[];
}

/**
 * The ARN in a policy: a database user of a resource ID, never the database's name or endpoint.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonrdsiamauthentication.html
 */
export function connectArn({ arn, resourceId }: Named, user: string): string {
  const { partition, region, account } = placeOf(arn);
  return `arn:${partition}:rds-db:${region}:${account}:dbuser:${resourceId}/${user === '*' ? '*' : escapeUser(user)}`;
}

/**
 * In a policy, literal wildcard characters are written as variables.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-specialchars
 */
function escapeUser(user: string) {
  return user.replaceAll(/[*?]|\$(?=\{)/g, (character) => `\${${character}}`);
}

/** An identity policy that lets its role or user log in as these database users. */
export function connectPolicy(admissions: readonly Admission[]) {
  const arns = admissions.flatMap(({ database, users }) => users.map((user) => connectArn(database, user)));
  const Resource = [...new Set(arns)];
  return {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: [connectAction], Resource: Resource.length === 1 ? (Resource[0] ?? '') : Resource },
    ],
  };
}
