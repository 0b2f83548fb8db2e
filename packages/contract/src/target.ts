import { oc, type } from '@orpc/contract';
import { z } from 'zod';

/** Whom the console talks to. It is shown on every page, so that nobody changes AWS while thinking of the laptop. */
export interface Target {
  kind: 'rds-local' | 'aws' | 'endpoint';
  /** AWS region, such as `us-east-1`. */
  region: string;
  /** The RDS endpoint's URL, where it is not AWS's own. */
  endpoint?: string;
  /** The named profile whose credentials are used, where one was chosen. */
  profile?: string;
  /** Where the certificate authorities of its databases are, where they aren't AWS's. */
  certificateBundle?: string;
  /** Whether a fleet of sample databases can be put in the place of everything that is there. */
  hasSampleFleet?: boolean;
}

export const target = {
  get: oc.route({ method: 'GET', path: '/target' }).output(type<Target>()),
  loadSampleFleet: oc
    .route({ method: 'POST', path: '/target/sample-fleet', successStatus: 204 })
    .input(z.object({}))
    .output(type<void>()),
};
