/**
 * A name of the model in words, by the rule of botocore, from which the CLI's options and boto3's methods are made.
 *
 * @see https://github.com/boto/botocore/blob/develop/botocore/__init__.py (xform_name)
 */
export function tokensOf(name: string, separator: '-' | '_'): string {
  const plural = /[A-Z]{2,}s$/.exec(name)?.[0];
  const split = plural ? `${name.slice(0, -plural.length)}${separator}${plural.toLowerCase()}` : name;
  return split
    .replace(/(.)([A-Z][a-z]+)/g, `$1${separator}$2`)
    .replace(/([a-z0-9])([A-Z])/g, `$1${separator}$2`)
    .toLowerCase();
}
