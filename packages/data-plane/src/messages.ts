import type { PolicyStatement } from '@rds-console/contract/login/policyDocument';

/** One address at which a database is reached. */
export interface EndpointSpec {
  /** The host name that RDS would report. It stands in the certificate, and tokens may be made for it. */
  name: string;
  /** The port that was asked for. */
  port: number;
  role: 'writer' | 'reader';
}

/** What a database starts with: nothing, or the data of something else. */
export type DataSource =
  | { kind: 'snapshot'; snapshotId: string }
  | { kind: 'database'; resourceId: string }
  | { kind: 'replica'; resourceId: string };

/**
 * A database as it should be: rds-local sends it whenever something in it changes, and all of them at the start. The data
 * plane compares it with what it knows and makes it so.
 */
export interface DatabaseSpec {
  /** `DbiResourceId` of a DB instance, `DbClusterResourceId` of a DB cluster. Its files are in a folder of this name. */
  resourceId: string;
  /** `postgres` or `aurora-postgresql`. */
  engine: string;
  /** Such as `17.9`. */
  engineVersion: string;
  endpoints: readonly EndpointSpec[];
  /** Whether its listeners are open: not while it is stopped. */
  isRunning: boolean;
  /** A higher number than before restarts the engine: sessions end with 57P01, static parameters take effect. */
  restarts: number;
  masterUsername: string;
  /** The master user's password as `SCRAM-SHA-256$…`; absent when nobody can know it. */
  masterVerifier?: string;
  /** The database that is created with it, if one is. */
  databaseName?: string;
  source?: DataSource;
  /** Names and values of the settings in its parameter groups that differ from the engine's own. */
  parameters: Readonly<Record<string, string>>;
}

/** An endpoint as it was opened. */
export interface OpenEndpoint {
  name: string;
  address: string;
  port: number;
}

/** Credentials whose tokens are known, and what they may do. */
export interface Identity {
  accessKeyId: string;
  secretAccessKey: string;
  /** Of temporary credentials: a token has to carry it. */
  sessionToken?: string;
  /** Of the user or the assumed role. */
  arn: string;
  /** The statements of all policies that apply to it. */
  statements: readonly PolicyStatement[];
}

/** What a login to a database depends on, as it is at that moment. */
export interface LoginFacts {
  /** Whether the database takes connections in its status. */
  isAvailable: boolean;
  /** IAM database authentication: on, off, or off with a change to on that has not been applied yet. */
  iam: 'on' | 'off' | 'pending';
  region: string;
  /** `arn:aws:rds-db:REGION:ACCOUNT:dbuser:RESOURCE`, to which `/USER` is added; for a cluster's members the cluster's. */
  userArnPrefix: string;
  /** Logins without TLS are refused: `rds.force_ssl`. */
  requiresTls: boolean;
}

/** What rds-local sends. Each request has a number, which its answer repeats. */
export type ToDataPlane =
  | {
      type: 'databases';
      request: number;
      databases: readonly DatabaseSpec[];
      removed: readonly string[];
      isAll: boolean;
    }
  | { type: 'snapshot'; request: number; resourceId: string; snapshotId: string }
  | { type: 'removeSnapshot'; request: number; snapshotId: string }
  | { type: 'facts'; request: number; facts: LoginFacts | undefined; identity?: Identity };

/** What the data plane sends. */
export type ToRdsLocal =
  | { type: 'ready' }
  | { type: 'failed'; message: string }
  | { type: 'done'; request: number; endpoints: readonly OpenEndpoint[]; problem?: string }
  | { type: 'login'; request: number; resourceId: string; accessKeyId?: string };
