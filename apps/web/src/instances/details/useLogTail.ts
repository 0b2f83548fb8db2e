import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';

const linesAtATime = 1000;
/** DownloadDBLogFilePortion returns no more than these from the end of a file. */
const maxLines = 10_000;
const maxCharacters = 1024 * 1024;
/** A portion ends at a line, so one at the limit may be shorter by its first line. */
const longestLine = 64 * 1024;

interface Options {
  DBInstanceIdentifier: string;
  LogFileName: string;
  /** How often the end is read again, in milliseconds; false for never. */
  watchEveryMs: number | false;
}

/**
 * The end of a log file: 1,000 lines first, and as many earlier ones at a time as are asked for. RDS reads a file from a
 * marker onward or from its end, so earlier lines are a longer end.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DownloadDBLogFilePortion.html
 */
export function useLogTail({ DBInstanceIdentifier, LogFileName, watchEveryMs }: Options) {
  const [NumberOfLines, setNumberOfLines] = useState(linesAtATime);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(
    api.instances.logFilePortion.queryOptions({
      input: { DBInstanceIdentifier, LogFileName, NumberOfLines },
      placeholderData: keepPreviousData,
      refetchInterval: watchEveryMs,
      refetchOnWindowFocus: false,
    }),
  );
  const text = data && (data.LogFileData ?? '');
  const lines = text === undefined ? 0 : lineCount(text);
  return {
    /** Undefined while it is on its way. */
    text,
    lines,
    error,
    isFetching,
    /** Whether earlier lines are on their way. */
    isLoadingEarlier: isPlaceholderData,
    earlierDisabledReason: earlierDisabledReason(text ?? '', NumberOfLines),
    loadEarlier: () => setNumberOfLines(Math.min(maxLines, NumberOfLines + linesAtATime)),
    loadNewer: () => void refetch(),
  };
}

/** A last line without a line break counts. */
export function lineCount(text: string) {
  return text.split('\n').length - (text === '' || text.endsWith('\n') ? 1 : 0);
}

/** Why there are no earlier lines to load; undefined where there are, or may be. */
export function earlierDisabledReason(text: string, NumberOfLines: number) {
  const isAtLimit = text.length > maxCharacters - longestLine;
  if (lineCount(text) < NumberOfLines && !isAtLimit) return 'The file begins here.';
  if (NumberOfLines >= maxLines || isAtLimit)
    return 'RDS returns no more lines from the end of a file. Download the file to see all of it.';
  return undefined;
}
