import { isMultiAz } from '@rds-console/contract/clusterKind';

export const clusterUseCases = ['production', 'dev-test'] as const;
export type ClusterUseCase = (typeof clusterUseCases)[number];

/** What a use case sets: the same for the form and for the page that explains it. */
export function clusterPresetFor(useCase: ClusterUseCase, Engine: string) {
  const isProduction = useCase === 'production';
  return {
    // A Multi-AZ DB cluster has its readers without being asked.
    ...(isMultiAz(Engine) ? {} : { CreateReplica: isProduction }),
    EnablePerformanceInsights: isProduction,
    BackupRetentionPeriod: isProduction ? 7 : 1,
    DeletionProtection: isProduction,
  };
}
