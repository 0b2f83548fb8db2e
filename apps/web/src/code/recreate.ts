import type { Parameter } from '@rds-console/contract/rows';
import type * as createAgain from '@rds-console/equivalents/recreate';
import type { terraformImport } from '@rds-console/equivalents/terraformImport';
import type { RdsRequest } from './codeForms.ts';

/** What would create an existing resource again, as the code of its page. */
export interface Recreate {
  /**
   * The requests, in order.
   *
   * @param create the builders of requests, which are fetched with the code
   * @param parameters of a parameter group
   */
  requests: (create: typeof createAgain, parameters: readonly Parameter[]) => RdsRequest[];
  /** What Terraform imports instead of creating it. */
  imports: readonly (readonly [kind: Parameters<typeof terraformImport>[0], name: string])[];
  /** Of a resource that RDS describes without its tags. They are loaded, and part of the first request. */
  arn?: string | undefined;
  /** Of a parameter group, whose parameters are loaded. */
  group?: { DBParameterGroupName: string } | { DBClusterParameterGroupName: string };
}
