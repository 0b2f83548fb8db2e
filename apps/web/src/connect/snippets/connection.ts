import { placeOf } from '@rds-console/contract/login/loginDatabase';

/** What every command and program needs to log in. */
export interface Connection {
  Engine: string;
  host: string;
  port: number;
  region: string;
  user: string;
  /** Empty where none is chosen. */
  database: string;
  /** Where the certificates of the partition's RDS authorities lie. */
  bundleUrl: string;
}

/** The file that commands and programs look for, in the folder in which they run. */
export const bundleFile = 'global-bundle.pem';

/**
 * The certificates by which clients know that it is RDS that answers.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html
 */
export function bundleUrlOf(arn: string) {
  const { partition } = placeOf(arn);
  if (partition === 'aws-cn') return 'https://rds-truststore.s3.cn-north-1.amazonaws.com.cn/global/global-bundle.pem';
  if (partition === 'aws-us-gov')
    return 'https://truststore.pki.us-gov-west-1.rds.amazonaws.com/global/global-bundle.pem';
  return 'https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem';
}

/** A text as a program of JavaScript, Python, Java, Go or C# writes it: all of them read JSON's way. */
export function quoted(text: string) {
  return JSON.stringify(text);
}

/** A word of a command, as every POSIX shell reads it. */
export function shellWord(text: string) {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
