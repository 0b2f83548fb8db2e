import { expect, it } from 'vitest';
import { parameterValueError } from './parameterValueError.ts';

it.each([
  ['integer', '1-100000', '1'],
  ['integer', '1-100000', '100000'],
  ['integer', '1-100000', '{DBInstanceClassMemory/12582880}'],
  ['integer', '1-100000', '{DBInstanceClassMemory*3/4}'],
  ['integer', '1-100000', 'GREATEST({DBInstanceClassMemory/64371566592},3)'],
  ['integer', '1-100000', 'least({DBInstanceClassMemory/9868951}, 20000)'],
  ['integer', '1-100000', 'SUM({DBInstanceClassMemory/12038},-50003)'],
  [
    'integer',
    '1-100000',
    'GREATEST({log(DBInstanceClassMemory/805306368)*45},{log(DBInstanceClassMemory/8187281408)*1000})',
  ],
  ['integer', '1-100000', 'LEAST(GREATEST({AllocatedStorage/2},1),$' + '{DBInstanceVCPU*2})'],
  ['integer', '-1-100', '-1'],
  ['integer', '0,2', '2'],
  ['integer', '0-18446744073709547520', '18446744073709547520'],
  ['integer', undefined, '-7'],
  ['float', '0-99.99', '75.5'],
  ['float', '0-1.79769e+308', '1000'],
  ['boolean', '0,1', '0'],
  ['boolean', '0,1,{TrueIfReplica}', '{TrueIfReplica}'],
  ['boolean', 'TRUE,FALSE', 'true'],
  ['string', 'ROW,STATEMENT,MIXED', 'row'],
  ['string', undefined, 'anything at all'],
  ['list', 'a,b,c', 'c, a'],
])('%s %s may be %s', (DataType, AllowedValues, value) => {
  expect(parameterValueError({ ParameterName: 'p', DataType, AllowedValues }, value)).toBeUndefined();
});

it.each([
  ['integer', '1-100000', '0'],
  ['integer', '1-100000', '100001'],
  ['integer', '1-100000', '1.5'],
  ['integer', '1-100000', 'many'],
  ['integer', '1-100000', '{DBInstanceClassDisk/2}'],
  ['integer', '1-100000', '{DBInstanceClassMemory/}'],
  ['integer', '1-100000', 'MAX({DBInstanceClassMemory/2},1)'],
  ['integer', '1-100000', 'GREATEST({DBInstanceClassMemory/2},1'],
  ['integer', '-1-100', '-2'],
  ['integer', '0,2', '1'],
  ['integer', undefined, 'x'],
  ['float', '0-99.99', '100'],
  ['float', '0-99.99', 'x'],
  ['boolean', '0,1', '2'],
  ['boolean', '0,1', 'on'],
  ['boolean', '0,1', '{DBInstanceClassMemory/2}'],
  ['string', 'ROW,STATEMENT,MIXED', 'COLUMN'],
  ['string', 'ROW,STATEMENT,MIXED', 'ROW,MIXED'],
  ['list', 'a,b,c', 'a,d'],
])('%s %s may not be %s', (DataType, AllowedValues, value) => {
  expect(parameterValueError({ ParameterName: 'p', DataType, AllowedValues }, value)).toBe(
    `Invalid parameter value: ${value} for: p allowed values are: ${AllowedValues ?? DataType}`,
  );
});
