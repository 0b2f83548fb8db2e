import {
  DescribeDBClustersCommand,
  DownloadDBLogFilePortionCommand,
  paginateDescribeDBLogFiles,
  type RDSClient,
} from '@aws-sdk/client-rds';
import type { RefusalLog } from '@rds-console/contract/login';
import { type Refusal, readRefusals } from '@rds-console/contract/login/refusalLog';
import { problemError } from '../problems.ts';
import { all, only } from '../rds/pages.ts';
import type { LoginQuestion } from './loginTarget.ts';

const maxRefusals = 200;
/** A file has the refused logins of an hour. */
const maxFiles = 12;
const linesPerFile = 1000;

/**
 * Reads the newest refused logins from the log files of a DB instance, or of the writer of a cluster, because RDS has log
 * files of instances only.
 *
 * @throws ORPCError NoWriter when a cluster has no writer
 */
export async function latestRefusals(
  rds: RDSClient,
  question: Pick<LoginQuestion, 'kind' | 'id'>,
): Promise<RefusalLog> {
  const DBInstanceIdentifier = question.kind === 'instance' ? question.id : await writerOf(rds, question.id);
  const files = await logFiles(rds, DBInstanceIdentifier);
  const refusals: Refusal[] = [];
  for (const LogFileName of files.slice(0, maxFiles)) {
    if (refusals.length >= maxRefusals) break;
    const { LogFileData = '' } = await rds.send(
      new DownloadDBLogFilePortionCommand({ DBInstanceIdentifier, LogFileName, NumberOfLines: linesPerFile }),
    );
    refusals.push(...readRefusals(LogFileData).reverse());
  }
  return { DBInstanceIdentifier, isListed: files.length > 0, refusals: refusals.slice(0, maxRefusals) };
}

async function writerOf(rds: RDSClient, id: string) {
  const cluster = only((await rds.send(new DescribeDBClustersCommand({ DBClusterIdentifier: id }))).DBClusters);
  const writer = cluster.DBClusterMembers?.find(({ IsClusterWriter }) => IsClusterWriter)?.DBInstanceIdentifier;
  if (writer) return writer;
  throw problemError({
    code: 'NoWriter',
    status: 409,
    message: `The DB cluster ${id} has no writer. Refused logins are in the log files of the writer.`,
  });
}

/** The names of the files, newest first: they end with date and hour. */
async function logFiles(client: RDSClient, DBInstanceIdentifier: string) {
  const input = { DBInstanceIdentifier, FilenameContains: 'iam-db-auth-error' };
  const files = await all(paginateDescribeDBLogFiles({ client }, input), (page) => page.DescribeDBLogFiles);
  return files
    .flatMap(({ LogFileName }) => LogFileName ?? [])
    .sort()
    .reverse();
}
