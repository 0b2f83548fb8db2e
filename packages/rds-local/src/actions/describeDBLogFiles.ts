import type { DescribeDBLogFilesMessage, DescribeDBLogFilesResponse } from '@aws-sdk/client-rds';
import type { Action } from './action.ts';
import { matcherOf } from './reading/filter.ts';
import { logFiles } from './reading/logFiles.ts';
import { page } from './reading/page.ts';
import { findLoggingInstance } from './rules/findLoggingInstance.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBLogFiles.html */
export const describeDBLogFiles: Action<DescribeDBLogFilesMessage, DescribeDBLogFilesResponse> = (
  input,
  { region, now },
) => {
  matcherOf(input.Filters, {});
  const record = findLoggingInstance(region, input.DBInstanceIdentifier);
  const { FilenameContains = '', FileLastWritten = 0, FileSize = -1 } = input;
  const files = logFiles(region, record, now)
    // All characters are ASCII, so there are as many bytes.
    .map(({ name, text, lastWritten }) => ({ LogFileName: name, LastWritten: lastWritten, Size: text.length }))
    .filter(({ LogFileName, LastWritten, Size }) => {
      return LogFileName.includes(FilenameContains) && LastWritten >= FileLastWritten && Size > FileSize;
    });
  const { items, Marker } = page('DescribeDBLogFiles', files, ({ LogFileName }) => LogFileName, input);
  return { DescribeDBLogFiles: items, Marker };
};
