import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { text } from './fields.ts';
import { existing } from './identifiers.ts';
import { rdsAction } from './rdsAction.ts';
import { answer, listOf } from './reading.ts';
import { dbSubnetGroup } from './rows.ts';
import { tags } from './settings.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBSubnetGroup.html, DBSubnetGroupName */
export const dbSubnetGroupName = text
  .min(1, 'Enter a name.')
  .max(255, 'A name has at most 255 characters.')
  .regex(/^($|[A-Za-z])/, 'A name begins with a letter.')
  .regex(/^[A-Za-z0-9._ -]*$/, 'A name has letters, digits, periods, underscores, spaces and hyphens only.')
  .refine((name) => name.toLowerCase() !== 'default', 'The name default is RDS’s own.');

const isSubnetId = (id: string) => /^subnet-[0-9a-z]+$/.test(id);

/** In how many zones they must lie, and how many there may be, is for RDS to say: only EC2 knows where a subnet lies. */
const SubnetIds = z
  .array(text)
  .min(1, 'Add subnets in at least two availability zones.')
  .check(({ value: ids, issues }) => {
    const other = ids.find((id) => !isSubnetId(id));
    if (other === undefined) return;
    issues.push({ code: 'custom', input: ids, message: `${other} is not a subnet ID such as subnet-0123abcd.` });
  });

const described = {
  DBSubnetGroupDescription: text.min(1, 'Enter a description.').max(255, 'At most 255 characters.'),
  SubnetIds,
};

/** Input of CreateDBSubnetGroup. */
export const createDBSubnetGroupInput = z.object({
  DBSubnetGroupName: dbSubnetGroupName,
  ...described,
  Tags: tags.optional(),
});

/** Input of ModifyDBSubnetGroup. `SubnetIds` are all that the group is to have. */
export const modifyDBSubnetGroupInput = z.object({ DBSubnetGroupName: existing, ...described });

const named = z.object({ DBSubnetGroupName: existing });
const one = '/subnet-groups/{DBSubnetGroupName}';

/** The subnets that databases may be placed in. */
export const subnetGroups = {
  list: oc.route({ method: 'GET', path: '/subnet-groups' }).output(answer(listOf(dbSubnetGroup))),
  get: oc.route({ method: 'GET', path: one }).input(named).output(answer(dbSubnetGroup)),
  create: rdsAction('CreateDBSubnetGroup')
    .route({ method: 'POST', path: '/subnet-groups', successStatus: 201 })
    .input(createDBSubnetGroupInput)
    .output(answer(dbSubnetGroup)),
  modify: rdsAction('ModifyDBSubnetGroup')
    .route({ method: 'PATCH', path: one })
    .input(modifyDBSubnetGroupInput)
    .output(answer(dbSubnetGroup)),
  delete: rdsAction('DeleteDBSubnetGroup').route({ method: 'DELETE', path: one }).input(named).output(type<object>()),
};
