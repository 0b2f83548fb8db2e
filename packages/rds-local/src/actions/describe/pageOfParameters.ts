import type { Filter, Parameter } from '@aws-sdk/client-rds';
import { engineParameters, type ParameterScope } from '../../catalog/parameters.ts';
import type { ParameterGroup } from '../../engine/parameterGroups.ts';
import { RdsError } from '../../engine/rdsError.ts';
import { entriesBy } from './entries.ts';
import { matcherOf } from './filter.ts';
import { type PageInput, page } from './page.ts';

interface ParametersInput extends PageInput {
  Source?: string;
  Filters?: Filter[];
}

const SOURCES = ['user', 'system', 'engine-default'];

/**
 * The parameters of a group that a request asks for, by name: those that somebody set as they were set, with the source
 * `user`, and the others as the engine has them.
 *
 * @param action its name: a marker is good for one action only
 * @throws RdsError InvalidParameterValue for an unknown source, filter or marker
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBParameters.html
 */
export function pageOfParameters(
  action: string,
  scope: ParameterScope,
  { family, parameters }: Pick<ParameterGroup, 'family' | 'parameters'>,
  input: ParametersInput,
): { Parameters: Parameter[]; Marker: string | undefined } {
  const source = checkSource(input.Source);
  const set = new Map(Object.entries(parameters));
  const all = engineParameters(family, scope).map((parameter) => {
    const setting = set.get(parameter.ParameterName ?? '');
    return setting === undefined ? parameter : { ...parameter, ...setting, Source: 'user' };
  });
  const matches = matcherOf<Parameter>(input.Filters, { 'parameter-name': ({ ParameterName }) => [ParameterName] });
  const isAsked = (parameter: Parameter) => matches(parameter) && (source === undefined || parameter.Source === source);
  const { items, Marker } = page(
    action,
    input,
    entriesBy(all, ({ ParameterName }) => ParameterName),
    (parameter) => (isAsked(parameter) ? parameter : undefined),
  );
  return { Parameters: items, Marker };
}

function checkSource(Source: string | undefined): string | undefined {
  const source = Source?.toLowerCase();
  if (source === undefined || SOURCES.includes(source)) return source;
  throw new RdsError('InvalidParameterValue', `Invalid source: ${Source}. Valid values are ${SOURCES.join(', ')}.`);
}
