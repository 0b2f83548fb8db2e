import { describe, expect, it } from 'vitest';
import { parameterChoices, parameterValueError } from './parameterValues.ts';

describe('parameterValueComplaint', () => {
  it.each([
    ['integer', '1-100000', '500'],
    ['integer', '-1-100', '-1'],
    ['integer', '0,50-18446744073709551615', '0'],
    ['integer', '1-100', '{DBInstanceClassMemory/12582880}'],
    ['integer', undefined, '7'],
    ['float', '0-1.5', '1.25'],
    ['boolean', '0,1', '1'],
    ['string', 'ON,OFF', 'on'],
    ['string', undefined, 'whatever'],
    ['string', 'any text (of up to 10 characters)', 'whatever'],
    ['list', 'ANSI,TRADITIONAL', 'ANSI,TRADITIONAL'],
    ['integer', 'a power of two', '3'],
  ])('has none for a %s of %s that is %s', (DataType, AllowedValues, value) => {
    expect(parameterValueError({ DataType, AllowedValues }, value)).toBeUndefined();
  });

  it.each([
    ['integer', '1-100000', '0', 'Allowed values: 1-100000.'],
    ['integer', '1-100000', '1.5', 'Enter a whole number, or a formula in braces.'],
    ['integer', '0-10', '', 'Enter a whole number, or a formula in braces.'],
    ['float', '0-1', 'much', 'Enter a number.'],
    ['float', '0-1', '1.01', 'Allowed values: 0-1.'],
    ['boolean', '0,1', '2', 'Allowed values: 0,1.'],
    ['string', 'ROW,STATEMENT,MIXED', 'LINE', 'Allowed values: ROW,STATEMENT,MIXED.'],
  ])('for a %s of %s that is %j says so', (DataType, AllowedValues, value, message) => {
    expect(parameterValueError({ DataType, AllowedValues }, value)).toBe(message);
  });
});

describe('parameterChoices', () => {
  it('are the words that the value is one of', () => {
    expect(parameterChoices({ DataType: 'boolean', AllowedValues: '0, 1' })).toEqual(['0', '1']);
    expect(parameterChoices({ DataType: 'integer', AllowedValues: '0-2' })).toBeUndefined();
    expect(parameterChoices({ DataType: 'integer', AllowedValues: '0,5-9' })).toBeUndefined();
    expect(parameterChoices({ DataType: 'list', AllowedValues: 'ANSI,TRADITIONAL' })).toBeUndefined();
    expect(parameterChoices({ DataType: 'string', AllowedValues: undefined })).toBeUndefined();
  });
});
