import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TableProps } from '@cloudscape-design/components/table';
import type { DBInstance, DBLogFile } from '@rds-console/contract/rows';
import { useQuery } from '@tanstack/react-query';
import { SectionTable } from '../../table/SectionTable.tsx';
import { bytesText } from '../../text/bytesText.ts';
import { localTime, utcTime } from '../../text/times.ts';
import { logFilesQuery } from '../queries.ts';
import { useLogDownload } from './useLogDownload.ts';

/** The files into which the database engine writes. One opens on a page of its own. */
export function LogFileList({ instance }: { instance: DBInstance }) {
  const { DBInstanceIdentifier, DBInstanceStatus } = instance;
  const isCreating = DBInstanceStatus === 'creating';
  const { data, error } = useQuery({ ...logFilesQuery(DBInstanceIdentifier), enabled: !isCreating });
  const download = useLogDownload(DBInstanceIdentifier);

  const pageOf = (LogFileName: string) =>
    `/instances/${DBInstanceIdentifier}/log-file?name=${encodeURIComponent(LogFileName)}`;

  const columns: TableProps.ColumnDefinition<DBLogFile>[] = [
    {
      id: 'LogFileName',
      header: 'Name',
      cell: ({ LogFileName }) => <Link href={pageOf(LogFileName)}>{LogFileName}</Link>,
      sortingField: 'LogFileName',
      isRowHeader: true,
    },
    {
      id: 'LastWritten',
      header: 'Last written',
      // RDS tells this one time as a number: milliseconds since the epoch.
      cell: ({ LastWritten = 0 }) => (
        <span title={utcTime(new Date(LastWritten))}>{localTime(new Date(LastWritten))}</span>
      ),
      sortingField: 'LastWritten',
    },
    { id: 'Size', header: 'Size', cell: ({ Size }) => bytesText(Size), sortingField: 'Size' },
    {
      id: 'download',
      header: 'Action',
      minWidth: 170,
      cell: ({ LogFileName }) => (
        <SpaceBetween direction="horizontal" size="s">
          <Button variant="inline-link" ariaLabel={`View ${LogFileName}`} href={pageOf(LogFileName)}>
            View
          </Button>
          <Button
            variant="inline-link"
            ariaLabel={`Download ${LogFileName}`}
            onClick={() => void download(LogFileName)}
          >
            Download
          </Button>
        </SpaceBetween>
      ),
    },
  ];

  return (
    <SectionTable
      title="Logs"
      what="logs"
      items={isCreating ? [] : data}
      error={error}
      columns={columns}
      idOf={({ LogFileName }) => LogFileName}
      filterTextOf={({ LogFileName }) => LogFileName}
      empty={isCreating ? 'The instance is being created and has no logs yet.' : 'No log files yet.'}
    />
  );
}
