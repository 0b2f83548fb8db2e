import { RDSClient } from '@aws-sdk/client-rds';
import type { Target } from '@rds-console/contract/target';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/** What rds-local is signed for with: it takes any key pair, and must never be sent a real one's id. */
const localCredentials = { accessKeyId: 'rds-local', secretAccessKey: 'rds-local' };

const limitsMs = { connection: 2000, answer: 8000 };

/**
 * The client for a target. Every call of it ends: two seconds to connect, eight for the answer and for each pause in it.
 *
 * @param hasCredentials whether the environment has AWS credentials of its own, for an endpoint that may want them
 */
export function createRdsClient(target: Target, hasCredentials: boolean): RDSClient {
  const isLocal = target.kind === 'rds-local' || (target.kind === 'endpoint' && !hasCredentials);
  return new RDSClient({
    region: target.region,
    ...(target.endpoint ? { endpoint: target.endpoint } : {}),
    ...(target.profile ? { profile: target.profile } : {}),
    ...(isLocal ? { credentials: localCredentials } : {}),
    // What the environment says about endpoints was read with the other settings, or was not meant for this target.
    ignoreConfiguredEndpointUrls: true,
    retryMode: 'standard',
    maxAttempts: 3,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: limitsMs.connection,
      requestTimeout: limitsMs.answer,
      socketTimeout: limitsMs.answer,
      throwOnRequestTimeout: true,
    }),
  });
}
