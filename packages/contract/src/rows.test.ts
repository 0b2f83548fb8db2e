import { expect, it } from 'vitest';
import { MissingIdentifierError } from './reading.ts';
import { dbInstance, dbSubnetGroup, optionGroup } from './rows.ts';

it('has empty texts and lists where an endpoint leaves them out', () => {
  expect(dbSubnetGroup({ DBSubnetGroupName: 'main' })).toEqual({
    DBSubnetGroupName: 'main',
    DBSubnetGroupArn: '',
    DBSubnetGroupDescription: '',
    Subnets: [],
  });
});

it('reads the items of a list too', () => {
  const { Options } = optionGroup({ OptionGroupName: 'audit', Options: [{ Port: 1158 }, { OptionName: 'OEM' }] });
  const empty = { OptionSettings: [], VpcSecurityGroupMemberships: [] };
  expect(Options).toEqual([
    { OptionName: '', Port: 1158, ...empty },
    { OptionName: 'OEM', ...empty },
  ]);
});

it('cannot do without the identifier, and leaves what it is given as it is', () => {
  expect(() => dbInstance({ Engine: 'mysql' })).toThrow(MissingIdentifierError);
  const response = { DBInstanceIdentifier: 'orders', TagList: [{ Key: 'team' }] };
  expect(dbInstance(response).TagList).toEqual([{ Key: 'team', Value: '' }]);
  expect(response).toEqual({ DBInstanceIdentifier: 'orders', TagList: [{ Key: 'team' }] });
});
