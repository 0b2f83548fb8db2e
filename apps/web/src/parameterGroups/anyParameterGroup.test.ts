import { describe, expect, it } from 'vitest';
import { parameterChanges, parameterResets } from './anyParameterGroup.ts';
import type { ParameterGroup } from './parameterGroup.ts';

const tuned: ParameterGroup = {
  kind: 'DB parameter group',
  resource: {
    DBParameterGroupName: 'tuned',
    DBParameterGroupFamily: 'mysql8.0',
    Description: '',
    DBParameterGroupArn: '',
  },
};
const changes = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ParameterName: `parameter_${index}`,
    ParameterValue: '3',
    ApplyMethod: 'immediate' as const,
  }));

describe('parameters that are changed', () => {
  it.each([
    [1, [1]],
    [20, [20]],
    [22, [20, 2]],
    [41, [20, 20, 1]],
  ])('%i of them take requests of %j, as RDS takes 20 in one', (count, sizes) => {
    const all = changes(count);
    const portions = parameterChanges(tuned, all);
    expect(portions.map(({ names }) => names.length)).toEqual(sizes);
    expect(portions.flatMap(({ names }) => names)).toEqual(all.map(({ ParameterName }) => ParameterName));
    expect(portions.flatMap(({ call }) => ('Parameters' in call.input ? call.input.Parameters : []))).toEqual(all);
    expect(portions[0]?.call).toMatchObject({
      route: 'parameterGroups.modify',
      input: { DBParameterGroupName: 'tuned' },
    });
  });

  it('are reset in as many requests, or all in one', () => {
    const resets = changes(22).map(({ ParameterValue: _value, ...reset }) => reset);
    expect(parameterResets(tuned, resets).map(({ input }) => input)).toEqual([
      { DBParameterGroupName: 'tuned', Parameters: resets.slice(0, 20) },
      { DBParameterGroupName: 'tuned', Parameters: resets.slice(20) },
    ]);
    expect(parameterResets(tuned, 'all').map(({ input }) => input)).toEqual([
      { DBParameterGroupName: 'tuned', ResetAllParameters: true },
    ]);
  });
});
