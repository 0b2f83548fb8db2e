import { expect, it } from 'vitest';
import { sharingChange } from './snapshotSharing.ts';

const one = '111111111111';
const two = '222222222222';

it('sends only the accounts that come and go', () => {
  expect(sharingChange({ isPublic: false, accounts: [one] }, { isPublic: false, accounts: [two, two] })).toEqual({
    ValuesToAdd: [two],
    ValuesToRemove: [one],
  });
});

it('makes public and private by the value all', () => {
  expect(sharingChange({ isPublic: false, accounts: [one] }, { isPublic: true, accounts: [one] })).toEqual({
    ValuesToAdd: ['all'],
    ValuesToRemove: [],
  });
  expect(sharingChange({ isPublic: true, accounts: [] }, { isPublic: false, accounts: [] })).toEqual({
    ValuesToAdd: [],
    ValuesToRemove: ['all'],
  });
});
