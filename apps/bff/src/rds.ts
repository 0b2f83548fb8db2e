import { RDSClient } from '@aws-sdk/client-rds';
import type { Target } from '@rds-console/contract/target';
import { boundCalls } from './rds/boundedCalls.ts';
import { EndpointHandler } from './rds/endpointHandler.ts';
import { repeatNoLostWrite } from './rds/repeatNoLostWrite.ts';

/** The key pair that signs requests if there are no credentials. */
const anyKey = { accessKeyId: 'rds-console', secretAccessKey: 'rds-console' };

export interface RdsClientOptions {
  /** Without a Region, the AWS configuration files determine it. */
  target: Pick<Target, 'endpoint' | 'profile'> & { region?: string | undefined };
  /**
   * Whether to sign with the AWS credentials of the environment or the profile; otherwise with a key pair without
   * access. A signature doesn't contain the secret key, and is valid for one host only.
   */
  hasCredentials: boolean;
  /** How long the response to a read is reused for equal requests, in milliseconds. */
  keepReadsMs?: number;
  /** Attempts per call; the SDK's default if absent. */
  maxAttempts?: number;
  /** To connect, for each pause in an answer, and for a call with all its attempts; in milliseconds. */
  limits?: { connectionMs: number; answerMs: number; callMs: number };
  /** The largest response that is read; any when absent. */
  maxResponseBytes?: number | undefined;
}

const defaultLimits = { connectionMs: 2000, answerMs: 8000, callMs: 20_000 };

/**
 * The client for a connection. Every call has a time limit. Reads are tried up to three times, writes again only if the
 * previous attempt certainly had no effect.
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
    // Endpoints in the environment were read with the other settings, or weren't meant for this connection.
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
  // The middleware copies each response for a log that isn't used.
  client.middlewareStack.remove('loggerMiddleware');
  repeatNoLostWrite(client);
  boundCalls(client, { callMs: limits.callMs, keepReadsMs });
  return client;
}
