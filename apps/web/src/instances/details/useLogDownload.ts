import { api } from '../../api.ts';
import { useOperation } from '../../shell/flashes.tsx';
import { bytesText } from '../../text/bytesText.ts';

/**
 * Saves a whole log file on the user's machine. RDS gives it in portions, one after the other.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DownloadDBLogFilePortion.html
 */
export function useLogDownload(DBInstanceIdentifier: string) {
  const perform = useOperation();
  return (LogFileName: string) =>
    perform({
      id: `log ${DBInstanceIdentifier} ${LogFileName}`,
      asking: `Downloading ${LogFileName}`,
      done: (size) => `Downloaded ${LogFileName}, ${bytesText(size)}`,
      refused: `Could not download ${LogFileName}`,
      run: async () => {
        const file = new Blob(await portionsOf(DBInstanceIdentifier, LogFileName), {
          type: 'text/plain;charset=utf-8',
        });
        save(file, `${DBInstanceIdentifier}-${LogFileName.replaceAll('/', '-')}`);
        return file.size;
      },
    });
}

async function portionsOf(DBInstanceIdentifier: string, LogFileName: string) {
  const portions: string[] = [];
  let next: string | undefined = '0';
  while (next !== undefined) {
    const Marker: string = next;
    const portion = await api.instances.logFilePortion.call({ DBInstanceIdentifier, LogFileName, Marker });
    portions.push(portion.LogFileData ?? '');
    // A marker that does not move on would never come to an end.
    next = portion.AdditionalDataPending && portion.Marker !== Marker ? portion.Marker : undefined;
  }
  return portions;
}

function save(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
