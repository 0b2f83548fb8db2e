import type { DescribeDBLogFilesMessage, DescribeDBLogFilesResponse } from '@aws-sdk/client-rds';
import { describe } from './describe/describe.ts';
import { entriesBy } from './describe/entries.ts';
import { logFiles } from './describe/logFiles.ts';
import { findLoggingInstance } from './lookup/findLoggingInstance.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBLogFiles.html */
export const describeDBLogFiles = describe<DescribeDBLogFilesMessage, DescribeDBLogFilesResponse>('DescribeDBLogFiles')(
  {
    list: 'DescribeDBLogFiles',
    filters: {},
    selects:
      ({ FilenameContains = '', FileLastWritten = 0, FileSize = -1 }) =>
      ({ LogFileName = '', LastWritten = 0, Size = 0 }) =>
        LogFileName.includes(FilenameContains) && LastWritten >= FileLastWritten && Size > FileSize,
    entries: ({ DBInstanceIdentifier }, { region, now }) =>
      entriesBy(logFiles(region, findLoggingInstance(region, DBInstanceIdentifier), now), ({ name }) => name),
    item: ({ name, size, lastWritten }) => ({ LogFileName: name, LastWritten: lastWritten, Size: size }),
  },
);
