import {
  createIamEligibility,
  type IamConfiguration,
  type IamEligibility,
  type IamIneligible,
  type IamOption,
} from '@rds-console/contract/iam/eligibility';
import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { iamOptionsQuery } from '../databaseFields/engineChoices.ts';
import { engineName } from '../text/engineName.ts';

/**
 * Which databases can have IAM DB authentication. RDS is asked once for each engine version that occurs. Until it has
 * answered, every database counts as eligible.
 *
 * @param databases those for which what RDS offers decides something
 * @returns a function from a database to its eligibility, the same one until RDS's answers change
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeOrderableDBInstanceOptions.html
 */
export function useIamEligibility(
  databases: readonly Partial<Pick<IamConfiguration, 'Engine' | 'EngineVersion'>>[],
): (configuration: IamConfiguration) => IamEligibility {
  const versions = new Map(databases.map((it) => [`${it.Engine} ${it.EngineVersion}`, it]));
  return useQueries({
    queries: [...versions.values()]
      .filter(({ EngineVersion }) => EngineVersion)
      .map(({ Engine, EngineVersion }) => iamOptionsQuery(Engine, EngineVersion)),
    combine: eligibilityFrom,
  });
}

// Outside of the hook: TanStack Query combines anew whenever this is another function.
function eligibilityFrom(results: UseQueryResult<IamOption[]>[]) {
  return createIamEligibility(results.flatMap(({ data = [] }) => data));
}

/** Why a database can't have IAM DB authentication, and the nearest version or class that can. */
export function ineligibleText(
  { reason, classes, nearest }: IamIneligible,
  { Engine, EngineVersion }: Pick<IamConfiguration, 'Engine' | 'EngineVersion'>,
) {
  const version = reason === 'engine' ? engineName(Engine) : `${engineName(Engine)} ${EngineVersion ?? ''}`.trim();
  const on = reason === 'class' ? ` on ${classes.join(', ')}` : '';
  return `${version} does not support IAM DB authentication${on}.${nearest ? ` ${nearest} does.` : ''}`;
}

/**
 * The same for a control or a cell; undefined where a database is eligible.
 *
 * @param remedy what to do about a class that can't have it
 */
export function iamUnavailableReason(eligibility: IamEligibility, configuration: IamConfiguration, remedy?: string) {
  if (eligibility.eligible) return undefined;
  const text = `Not available: ${ineligibleText(eligibility, configuration)}`;
  return eligibility.reason === 'class' && remedy ? `${text} ${remedy}` : text;
}

/** Why IAM DB authentication can't be chosen in a form; undefined where it can. */
export function useIamUnavailableReason(
  configuration: IamConfiguration,
  remedy = 'Choose another DB instance class.',
): string | undefined {
  return iamUnavailableReason(useIamEligibility([configuration])(configuration), configuration, remedy);
}
