import { groupNameRule } from '@rds-console/contract/parameters/help';
import type { HelpText } from '../helpText.ts';

/**
 * Parameter groups, option groups and subnet groups.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithParamGroups.html
 */
export const groups: Record<string, HelpText> = {
  SubnetIds: {
    what: 'The subnets that belong to the group.',
    rule: 'They lie in one VPC and in at least two availability zones.',
    consequence: 'A subnet that a database stands in cannot be taken out.',
  },
  DBSubnetGroupDescription: { what: 'A note for people: what the group is for. RDS makes nothing of it.' },
  DBParameterGroupFamily: {
    what: 'The engine and major version whose parameters the group holds.',
    rule: 'It cannot be changed later: a group fits databases of its family only.',
  },
  Type: {
    parameter: null,
    what: 'Whether the group is for DB instances or for whole clusters. RDS has an action for each.',
    rule: 'It cannot be changed later.',
  },
  Description: { what: 'A note for people: what the group is for. RDS makes nothing of it, and asks for one.' },
  TargetDBParameterGroupIdentifier: { what: 'The name of the copy.', rule: groupNameRule },
  TargetDBParameterGroupDescription: { what: 'A note for people: what the copy is for.' },
  OptionGroupDescription: {
    what: 'A note for people: what the group is for. RDS makes nothing of it, and asks for one.',
  },
  TargetOptionGroupIdentifier: { what: 'The name of the copy.', rule: groupNameRule },
  TargetOptionGroupDescription: { what: 'A note for people: what the copy is for.' },
  EngineName: {
    what: 'The database software whose options the group holds.',
    rule: 'It cannot be changed later. Aurora has no option groups.',
  },
  MajorEngineVersion: {
    what: 'The major version whose options the group holds.',
    rule: 'It cannot be changed later: a group fits databases of its major version only.',
  },
  OptionName: {
    what: 'A feature of the engine that is not there by itself.',
    rule: 'Some options need another one, some exclude each other, and a group has each only once.',
    consequence: 'A permanent option stays in the group for good, and its databases with it.',
  },
  ApplyImmediately: {
    what: 'Whether the databases of the group get the change now, or each of them in its next maintenance window.',
    consequence: 'Now also applies what else is waiting, and may restart the databases.',
  },
  OptionVersion: {
    what: 'The version of the option, which goes by its own numbers.',
    consequence: 'Not every option can go back to an older version.',
  },
  VpcSecurityGroupMemberships: {
    what: 'The security groups that let clients through to the option’s port.',
    rule: 'For options with a port of their own.',
    consequence: 'The group then fits databases of this VPC only.',
  },
};
