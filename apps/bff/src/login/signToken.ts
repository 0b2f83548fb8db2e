import type { RDSClient } from '@aws-sdk/client-rds';
import { Signer } from '@aws-sdk/rds-signer';
import type { AuthToken } from '@rds-console/contract/login';

/**
 * A token for one user at one endpoint, signed here with the credentials of the connection: no call to AWS,
 * and nothing of it is stored or logged.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.Connecting.html
 */
export async function signToken(
  { config }: RDSClient,
  { host, port }: { host: string; port: number },
  DBUser: string,
): Promise<AuthToken> {
  const credentials = await config.credentials();
  const region = await config.region();
  const signer = new Signer({ hostname: host, port, username: DBUser, region, credentials });
  return {
    AuthToken: await signer.getAuthToken(),
    ...(credentials.expiration ? { CredentialsExpireAt: credentials.expiration.toISOString() } : {}),
  };
}
