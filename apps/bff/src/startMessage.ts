import type { Target } from '@rds-console/contract/target';
import { formatHost } from './formatHost.ts';
import { isLoopback } from './settings.ts';

interface Started {
  target: Target;
  host: string;
  port: number;
  dataFolder: string | undefined;
  key: string | undefined;
}

/** The text in the terminal once the console is ready. */
export function startMessage({ target, host, port, dataFolder, key }: Started) {
  const isEveryAddress = host === '0.0.0.0' || host === '::';
  const shownHost = isEveryAddress || ['127.0.0.1', '::1'].includes(host) ? 'localhost' : formatHost(host);
  const lines: [string, string][] = [['Console', `http://${shownHost}:${port}/${key ? `?key=${key}` : ''}`]];
  if (target.kind === 'rds-local') {
    lines.push(['RDS endpoint', `${target.endpoint} (rds-local, ${target.region})`]);
    lines.push(['Databases', dataFolder ?? 'in memory, gone when this ends']);
    lines.push(['AWS CLI', `aws rds describe-db-instances --endpoint-url ${target.endpoint}`]);
  } else if (target.kind === 'endpoint') {
    lines.push(['Target', `${target.endpoint} (${target.region})`]);
  } else {
    lines.push(['Target', `AWS, ${target.region}${target.profile ? `, profile ${target.profile}` : ''}`]);
    lines.push(['', 'What you do here is done in AWS. The address works once, in one browser.']);
  }
  const width = Math.max(...lines.map(([label]) => label.length)) + 2;
  const text = lines.map(([label, value]) => `  ${label.padEnd(width)}${value}`).join('\n');
  const place = isEveryAddress ? `port ${port} on this machine` : `${formatHost(host)}:${port}`;
  const warning = isLoopback(host) ? '' : `${key ? unencrypted(place) : withoutSignIn(place)}\n\n`;
  return `\nRDS console is ready. Ctrl+C stops it.\n\n${text}\n\n${warning}`;
}

function withoutSignIn(place: string) {
  return `Anyone who can reach ${place} can see, change, and delete every database shown here.
The console has no sign-in, and nothing is encrypted unless something in front of it provides TLS.`;
}

function unencrypted(place: string) {
  return `Other machines can reach ${place}, but only the browser that opens the address above can use the console.
Nothing is encrypted unless something in front of the console provides TLS: without it, anyone on the network between
the browser and this machine can read what you see, and can use the console as you.`;
}
