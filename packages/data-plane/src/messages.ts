import type { PolicyStatement } from '@rds-console/contract/login/policyDocument';

/** One address at which a database is reached. */
export interface EndpointSpec {
  /** The host name that RDS would report. It stands in the certificate, and tokens may be made for it. */
  name: string;
  /** The port that was asked for. */
  port: number;
  role: 'writer' | 'reader';
}

/** What a database starts with. A read replica follows its source until it has none any more. */
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
  /** Another number than before restarts the engine: sessions end with 57P01, static parameters take effect. */
  restarts: number;
  masterUsername: string;
  /** The master user's password as `SCRAM-SHA-256$…`; absent when nobody can know it. */
  masterVerifier?: string;
  /** The database that is created with it, if one is. */
  databaseName?: string;
  /** Absent for a database that starts empty. */
  source?: DataSource;
  /** What a database without a source contains at first: tables and users of the sample data; else nothing. */
  content?: 'sample';
  /** Names and values of the settings in its parameter groups that differ from the engine's own. */
  parameters: Readonly<Record<string, string>>;
}

/** An endpoint as it was opened. */
export interface OpenEndpoint {
  name: string;
  address: string;
  port: number;
}

/** Credentials whose tokens are known, as they are stored. */
export interface StoredIdentity extends Omit<Identity, 'statements'> {
  /** The JSON of the policies that apply to it. */
  policies: readonly object[];
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

/** What happened to the databases of rds-local, in the order in which it is carried out. */
export interface DatabaseChanges {
  /** Snapshots that were taken. Where `isAll`, those that there are: none is taken. */
  snapshots: { id: string; resourceId: string }[];
  databases: DatabaseSpec[];
  /** The resource IDs of databases that are gone. */
  removed: string[];
  /** Snapshots of which nothing is left. */
  removedSnapshots: string[];
  /** Everything is among them: what else the data plane has is to go. */
  isAll: boolean;
}

/** Something that the engines couldn't do. */
export interface Problem {
  /** Of the database or the snapshot. */
  id: string;
  kind: 'snapshot' | 'parameters' | 'endpoint' | 'database';
  /** A sentence without secrets. */
  message: string;
}

/** What rds-local sends. Each request has a number, which its answer repeats. */
export type ToDataPlane =
  | { type: 'changes'; request: number; changes: DatabaseChanges }
  | { type: 'facts'; request: number; facts?: LoginFacts | undefined; identity?: StoredIdentity | undefined };

/** What the data plane sends. */
export type ToRdsLocal =
  /** With the certificate authority of its listeners, in PEM. */
  | { type: 'ready'; certificateBundle: string }
  | { type: 'failed'; message: string }
  /** The addresses of the endpoints of all databases that the changes named. */
  /** Something went wrong while nobody waited for it. */
  | { type: 'problem'; problem: Problem }
  | { type: 'done'; request: number; endpoints: readonly OpenEndpoint[]; problems: readonly Problem[] }
  | { type: 'login'; request: number; resourceId: string; accessKeyId?: string | undefined };
