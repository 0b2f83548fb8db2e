import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import { preferredClass } from '../../databaseFields/engineDefaults.ts';

export const useCases = ['production', 'dev-test', 'free-tier'] as const;
export type UseCase = (typeof useCases)[number];

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_GettingStarted.html: engines of the free tier */
const freeTierEngines = ['mysql', 'mariadb', 'postgres', 'sqlserver-ex'];

export function hasFreeTier(Engine: string) {
  return freeTierEngines.includes(Engine);
}

/** For what a class is chosen: production has one that keeps its speed, all else the smallest. */
export function classKindOf(useCase: UseCase) {
  return useCase === 'production' ? 'production' : 'small';
}

/**
 * What a use case sets: the same for the form and for the page that explains it.
 *
 * @param options what the engine version can be ordered with
 */
export function presetFor(useCase: UseCase, options: readonly OrderableDBInstanceOption[]) {
  const isProduction = useCase === 'production';
  const DBInstanceClass = preferredClass(options, classKindOf(useCase));
  const classOption = options.filter((option) => option.DBInstanceClass === DBInstanceClass);
  return {
    DBInstanceClass,
    MultiAZ: isProduction && classOption.some((option) => option.MultiAZCapable !== false),
    StorageType: isProduction ? 'io1' : useCase === 'free-tier' ? 'gp2' : 'gp3',
    AllocatedStorage: isProduction ? 100 : 20,
    MaxAllocatedStorage: isProduction ? 1000 : undefined,
    EnablePerformanceInsights:
      isProduction && classOption.some((option) => option.SupportsPerformanceInsights === true),
    BackupRetentionPeriod: useCase === 'free-tier' ? 1 : 7,
    DeletionProtection: isProduction,
  };
}
