import type { LoginDatabase, LoginEndpoint } from '@rds-console/contract/login/loginDatabase';

/** Who logs in where: what every section of the tab is about. */
export interface Login {
  database: LoginDatabase;
  endpoint: LoginEndpoint;
  user: string;
  /** Empty where none is chosen. */
  databaseName: string;
}
