import type * as rds from '@aws-sdk/client-rds';
import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { text } from './fields.ts';
import type { IamOption } from './iam/eligibility.ts';
import { existing } from './identifiers.ts';
import type { Problem } from './problem.ts';
import { answer, listOf } from './reading.ts';
import { dbCluster, dbInstance } from './rows.ts';

/** A region's name becomes part of a host's. */
export const regionName = text.regex(/^[a-z]{2,3}(-[a-z]+){1,3}-\d{1,2}$/, 'Enter a region such as eu-west-1.').max(30);

/** One database of a bulk switch, by what RDS calls it. */
const database = z.object({ Region: regionName, kind: z.enum(['instance', 'cluster']), id: existing });
export type DatabaseName = z.output<typeof database>;

/**
 * The stage of a database in a run. `queued`: not requested yet. `asked`: RDS accepted it and shows no effect yet.
 * `waiting`: for the maintenance window. `configuring`: being applied. `verified`: RDS reports the value. `canceled`:
 * the run was canceled before the request.
 */
export type RunStep = 'queued' | 'asked' | 'waiting' | 'configuring' | 'verified' | 'failed' | 'canceled';

export interface RunRow extends DatabaseName {
  step: RunStep;
  /** RDS's message, if it failed. */
  problem?: Problem;
}

/** A bulk switch as the console's server tracks it. */
export interface IamRun {
  id: string;
  EnableIAMDatabaseAuthentication: boolean;
  ApplyImmediately: boolean;
  /** ISO 8601, by the clock of the console's server. */
  startedAt: string;
  isCanceled: boolean;
  rows: RunRow[];
  /** Calls to RDS so far: those about single databases, and the pages of polling. */
  calls: { single: number; polling: number };
}

const named = z.object({ id: z.uuid() });

/** The server takes a thousand values at once; what is more is added in portions. */
export const databasesInPortion = 200;
const databases = z.array(database).min(1, 'Choose a database.').max(databasesInPortion);

/** The input of a bulk switch. */
export const startIamRunInput = z.object({
  EnableIAMDatabaseAuthentication: z.boolean(),
  ApplyImmediately: z.boolean(),
  databases,
});

/** Databases of one region, and of what RDS offers as much as decides who can have IAM DB authentication. */
export interface RegionalDatabases {
  instances: rds.DBInstance[];
  clusters: rds.DBCluster[];
  options: IamOption[];
}

function readRegion({ instances, clusters, options }: RegionalDatabases) {
  return { instances: listOf(dbInstance)(instances), clusters: listOf(dbCluster)(clusters), options };
}

export const iamCoverage = {
  /** Databases of one Region, and the orderable options that determine their eligibility. */
  region: oc
    .route({ method: 'GET', path: '/iam-coverage/{Region}' })
    .input(z.object({ Region: regionName }))
    .output(answer(readRegion)),
  /** Adds tags to, or removes them from, a database in any region. */
  tag: oc
    .route({ method: 'POST', path: '/iam-coverage/{Region}/tags' })
    .input(
      z.object({
        Region: regionName,
        ResourceName: existing,
        Tags: z.array(z.object({ Key: text.min(1).max(128), Value: text.max(256) })).max(50),
        TagKeys: z.array(text.min(1)),
      }),
    )
    .output(type<object>()),
  startRun: oc.route({ method: 'POST', path: '/iam-runs' }).input(startIamRunInput).output(type<IamRun>()),
  addToRun: oc
    .route({ method: 'POST', path: '/iam-runs/{id}/databases' })
    .input(named.extend({ databases }))
    .output(type<IamRun>()),
  run: oc.route({ method: 'GET', path: '/iam-runs/{id}' }).input(named).output(type<IamRun>()),
  /** Sends no further requests; those already sent continue. */
  cancelRun: oc.route({ method: 'POST', path: '/iam-runs/{id}/cancel' }).input(named).output(type<IamRun>()),
  /** Repeats requests that failed or were canceled. */
  retryRun: oc.route({ method: 'POST', path: '/iam-runs/{id}/retry' }).input(named).output(type<IamRun>()),
};
