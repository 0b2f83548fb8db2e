import type { DownloadDBLogFilePortionDetails, DownloadDBLogFilePortionMessage } from '@aws-sdk/client-rds';
import { RdsError } from '../engine/rdsError.ts';
import type { Action } from './action.ts';
import { logFiles } from './describe/logFiles.ts';
import { findLoggingInstance } from './lookup/findLoggingInstance.ts';

const MAX_LINES = 10_000;
const MAX_BYTES = 1024 * 1024;

/**
 * A part of a log file: from its end when no marker is given, else from where the marker says. A marker is the number of
 * bytes before it, so `0` is the beginning.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DownloadDBLogFilePortion.html
 */
export const downloadDBLogFilePortion: Action<DownloadDBLogFilePortionMessage, DownloadDBLogFilePortionDetails> = (
  input,
  { region, now },
) => {
  const record = findLoggingInstance(region, input.DBInstanceIdentifier);
  const file = logFiles(region, record, now).find(({ name }) => name === input.LogFileName);
  if (file === undefined) {
    throw new RdsError('DBLogFileNotFoundFault', `DBLog File: ${input.LogFileName}, is not found on the DB instance`);
  }
  const max = checkNumberOfLines(input.NumberOfLines);
  const text = file.text();
  const start = input.Marker === undefined ? startOfLast(text, max) : checkMarker(input.Marker, text.length);
  const end = endOfLines(text, start, max);
  return { LogFileData: text.slice(start, end), Marker: String(end), AdditionalDataPending: end < text.length };
};

function checkNumberOfLines(NumberOfLines = MAX_LINES): number {
  if (Number.isInteger(NumberOfLines) && NumberOfLines >= 1) return NumberOfLines;
  throw new RdsError('InvalidParameterValue', `Invalid number of lines: ${NumberOfLines}. It must be at least 1.`);
}

// A file may have been set aside since the marker was given: there is nothing after it then.
function checkMarker(marker: string, length: number): number {
  if (/^\d{1,15}$/.test(marker)) return Math.min(Number(marker), length);
  throw new RdsError('InvalidParameterValue', `Invalid Marker: ${marker}.`);
}

function startOfLast(text: string, lines: number): number {
  let start = text.length;
  for (let count = 0; count < lines && start > 0; count += 1) {
    const next = start < 2 ? 0 : text.lastIndexOf('\n', start - 2) + 1;
    if (text.length - next > MAX_BYTES) return start;
    start = next;
  }
  return start;
}

function endOfLines(text: string, start: number, lines: number): number {
  let end = start;
  for (let count = 0; count < lines && end < text.length; count += 1) {
    const next = text.indexOf('\n', end) + 1;
    if (next - start > MAX_BYTES) return end;
    end = next;
  }
  return end;
}
