import { RDSClient } from '@aws-sdk/client-rds';
import type { Target } from '@rds-console/contract/target';
import { boundCalls } from './rds/boundedCalls.ts';
import { EndpointHandler } from './rds/endpointHandler.ts';
import { repeatNoLostWrite } from './rds/repeatNoLostWrite.ts';

/** What requests are signed with where no particular key is asked for. */
const anyKey = { accessKeyId: 'rds-console', secretAccessKey: 'rds-console' };

export interface RdsClientOptions {
  /** Without a region, the AWS configuration files say it. */
  target: Pick<Target, 'endpoint' | 'profile'> & { region?: string | undefined };
  /**
   * Whether to sign with the AWS credentials of the environment or the profile; else with a key pair that opens nothing.
   * A signature never holds the secret key, and is good for the one host that it was made for.
   */
  hasCredentials: boolean;
  /** For how long an answer to a read is good for others who ask the same, in milliseconds. */
  keepReadsMs?: number;
  /** Attempts at a call, where they are not left to the SDK. */
  maxAttempts?: number;
  /** To connect, for each pause in an answer, and for a call with all its attempts; in milliseconds. */
  limits?: { connectionMs: number; answerMs: number; callMs: number };
  /** The largest response that is read; any when absent. */
  maxResponseBytes?: number | undefined;
}

const defaultLimits = { connectionMs: 2000, answerMs: 8000, callMs: 20_000 };

/**
 * The client for a target. Every call of it ends; reads are tried up to three times, and writes again only where the
 * attempt before surely did nothing.
 */
export function createRdsClient(options: RdsClientOptions): RDSClient {
  const {
    target,
    hasCredentials,
    keepReadsMs = 0,
    maxAttempts = 3,
    limits = defaultLimits,
    maxResponseBytes,
  } = options;
  const client = new RDSClient({
    ...(target.region ? { region: target.region } : {}),
    ...(target.endpoint ? { endpoint: target.endpoint } : {}),
    ...(target.profile ? { profile: target.profile } : {}),
    ...(hasCredentials ? {} : { credentials: anyKey }),
    // What the environment says about endpoints was read with the other settings, or was not meant for this target.
    ignoreConfiguredEndpointUrls: true,
    retryMode: 'standard',
    maxAttempts,
    requestHandler: new EndpointHandler({
      maxResponseBytes,
      connectionTimeout: limits.connectionMs,
      requestTimeout: limits.answerMs,
      socketTimeout: limits.answerMs,
      throwOnRequestTimeout: true,
    }),
  });
  // It copies each response for a log that isn't kept.
  client.middlewareStack.remove('loggerMiddleware');
  repeatNoLostWrite(client);
  boundCalls(client, { callMs: limits.callMs, keepReadsMs });
  return client;
}
