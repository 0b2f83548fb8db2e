import { DescribeDBLogFilesCommand, DownloadDBLogFilePortionCommand } from '@aws-sdk/client-rds';
import { type Refusal, readRefusals } from '@rds-console/contract/login/refusalLog';
import type { ControlledRds } from '../control/testControl.ts';

/** The refused logins that the log `iam-db-auth-error` of an instance has. */
export async function refusals(
  { client }: Pick<ControlledRds, 'client'>,
  DBInstanceIdentifier: string,
): Promise<Refusal[]> {
  const { DescribeDBLogFiles = [] } = await client.send(new DescribeDBLogFilesCommand({ DBInstanceIdentifier }));
  const files = DescribeDBLogFiles.filter(({ LogFileName }) => LogFileName?.includes('iam-db-auth-error'));
  const texts = files.map(async ({ LogFileName = '' }) => {
    const portion = new DownloadDBLogFilePortionCommand({ DBInstanceIdentifier, LogFileName });
    return (await client.send(portion)).LogFileData ?? '';
  });
  return readRefusals((await Promise.all(texts)).join(''));
}
