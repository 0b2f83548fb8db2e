import { routes } from 'virtual:contract-routes';
import { requestsOf } from '@rds-console/contract/rdsRequests';

/** What RDS is asked when a route of the contract, such as `instances.create`, is called with an input. */
export const rdsRequests = requestsOf(routes);
