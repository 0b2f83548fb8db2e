import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import type { TableProps } from '@cloudscape-design/components/table';
import type { LoginDatabase } from '@rds-console/contract/login/loginDatabase';
import type { Refusal } from '@rds-console/contract/login/refusalLog';
import { refusalText } from '@rds-console/contract/login/refusalText';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { Refresh } from '../table/Refresh.tsx';
import { SectionTable } from '../table/SectionTable.tsx';
import { exactLocalTime, utcTime } from '../text/times.ts';

const pollEveryMs = 5000;
const aboutTheLog =
  'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.Troubleshooting.html';

interface RefusalRow extends Refusal {
  /** Two refusals may be alike. */
  id: string;
}

const columns: TableProps.ColumnDefinition<RefusalRow>[] = [
  {
    id: 'at',
    header: 'Time',
    cell: ({ at }) => <span title={utcTime(new Date(at))}>{exactLocalTime(new Date(at))}</span>,
    sortingField: 'at',
    width: 190,
  },
  {
    id: 'user',
    header: 'Database user',
    cell: ({ user }) => user || '-',
    sortingField: 'user',
    isRowHeader: true,
    minWidth: 160,
  },
  { id: 'condition', header: 'Why it was refused', cell: (refusal) => refusalText(refusal).sentence, minWidth: 200 },
  { id: 'advice', header: 'What to do', cell: (refusal) => refusalText(refusal).advice, minWidth: 220 },
  { id: 'detail', header: 'Details', cell: (refusal) => <Details {...refusal} />, minWidth: 220 },
];

/** The logins with a token that the database refused, as its log `iam-db-auth-error` has them, followed while they come. */
export function RefusalsSection({ database: { kind, id } }: { database: LoginDatabase }) {
  const { data: target } = useQuery(api.target.get.queryOptions());
  const isOnAws = target?.kind === 'aws';
  const query = api.login.refusals.queryOptions({
    input: { kind, id },
    refetchInterval: ({ state }) => (isOnAws && state.data?.isListed === false ? false : pollEveryMs),
  });
  const { data, error } = useQuery(query);
  return (
    <SectionTable
      title="Recent login attempts"
      what="refused logins"
      description={
        kind === 'cluster' && data
          ? `Refused logins with a token, newest first, from the log of the writer ${data.DBInstanceIdentifier}.`
          : 'Refused logins with a token, newest first.'
      }
      items={data && toRows(data.refusals)}
      error={error}
      columns={columns}
      idOf={(row) => row.id}
      filterTextOf={(row) => [row.user, ...Object.values(refusalText(row)), row.detail, row.caller].join(' ')}
      actions={<Refresh what="refused logins" queryKeys={[query.queryKey]} />}
      empty={isOnAws && data?.isListed === false ? <WhereAwsWritesIt /> : 'No refused logins in the last 3 days.'}
    />
  );
}

function toRows(refusals: readonly Refusal[]): RefusalRow[] {
  // Counted from the oldest, so that a new one leaves the others as they are.
  return refusals.map((refusal, index) => ({ ...refusal, id: `${refusal.at} ${refusals.length - index}` }));
}

function Details({ detail, caller }: Refusal) {
  if (!detail && !caller) return <>-</>;
  return (
    <>
      {detail}
      {caller && !detail?.includes(caller) && (
        <Box color="text-body-secondary" fontSize="body-s">
          Signed by <span className="breakable">{caller}</span>
        </Box>
      )}
    </>
  );
}

function WhereAwsWritesIt() {
  return (
    <>
      RDS doesn’t list the log iam-db-auth-error here. To see refused logins, export the log to CloudWatch Logs and open
      it there.{' '}
      <Link href={aboutTheLog} external externalIconAriaLabel="Opens in a new tab">
        Learn more
      </Link>
    </>
  );
}
