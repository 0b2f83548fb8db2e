const short = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 3 });
const units = ['B', 'KiB', 'MiB', 'GiB'];

/** A size in the unit in which it is short: `3.4 MiB`. */
export function bytesText(bytes: number | undefined) {
  if (bytes === undefined) return '-';
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
  return `${short.format(bytes / 1024 ** power)} ${units[power]}`;
}
