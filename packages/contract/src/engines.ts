import type * as rds from '@aws-sdk/client-rds';
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { text } from './fields.ts';
import type { IamOption } from './iam/eligibility.ts';
import { answer, listOf } from './reading.ts';
import { certificate } from './rows.ts';

/** Available engines, versions and classes from RDS, so that forms need no lists. */
export const engines = {
  /** All versions that can be created now, of all engines. */
  versions: oc
    .route({ method: 'GET', path: '/engine-versions' })
    .input(
      z.object({ Engine: text.optional(), EngineVersion: text.optional(), DefaultOnly: z.stringbool().optional() }),
    )
    .output(answer<rds.DBEngineVersion[]>()),
  /** The classes, storage and features that one engine version can be ordered with. */
  orderableOptions: oc
    .route({ method: 'GET', path: '/orderable-options' })
    .input(z.object({ Engine: text.min(1), EngineVersion: text.optional(), DBInstanceClass: text.optional() }))
    .output(answer<rds.OrderableDBInstanceOption[]>()),
  /** The members that determine eligibility for IAM DB authentication: a thousandth of the data, enough for a list. */
  iamOptions: oc
    .route({ method: 'GET', path: '/iam-options' })
    .input(z.object({ Engine: text.min(1), EngineVersion: text.min(1) }))
    .output(answer<IamOption[]>()),
  /** The certificate authorities by which a server can be certified. */
  certificates: oc.route({ method: 'GET', path: '/certificates' }).output(answer(listOf(certificate))),
};
