import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { text } from './fields.ts';
import type { IamOption } from './iam/eligibility.ts';
import { answer, listOf } from './reading.ts';
import { certificate, dbEngineVersion, orderableDBInstanceOption } from './rows.ts';

/** Available engines, versions and classes from RDS, so that forms need no lists. */
export const engines = {
  /** All versions that can be created now, of all engines. */
  versions: oc
    .route({ method: 'GET', path: '/engine-versions' })
    .input(
      z.object({ Engine: text.optional(), EngineVersion: text.optional(), DefaultOnly: z.stringbool().optional() }),
    )
    .output(answer(listOf(dbEngineVersion))),
  /** The classes, storage and features that one engine version can be ordered with. */
  orderableOptions: oc
    .route({ method: 'GET', path: '/orderable-options' })
    .input(z.object({ Engine: text.min(1), EngineVersion: text.optional(), DBInstanceClass: text.optional() }))
    .output(answer(listOf(orderableDBInstanceOption))),
  /** The members that determine eligibility for IAM DB authentication: a thousandth of the data, enough for a list. */
  iamOptions: oc
    .route({ method: 'GET', path: '/iam-options' })
    .input(z.object({ Engine: text.min(1), EngineVersion: text.min(1) }))
    .output(type<IamOption[]>()),
  /** The certificate authorities by which a server can be certified. */
  certificates: oc.route({ method: 'GET', path: '/certificates' }).output(answer(listOf(certificate))),
};
