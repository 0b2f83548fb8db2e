import { connect } from 'node:net';

/** What a server did under load. */
export interface Load {
  perSecond: number;
  medianMs: number;
  p99Ms: number;
}

export interface LoadPlan {
  port: number;
  connections: number;
  seconds: number;
  /** The whole request as it goes over the wire. */
  request: (index: number) => Buffer;
}

/**
 * Keeps a number of connections busy, each with one request after the other, and measures. It looks at nothing of an
 * answer but its status and its length, so that it costs less than the server that it measures.
 *
 * @throws Error when an answer is none with status 200
 */
export async function load({ port, connections, seconds, request }: LoadPlan): Promise<Load> {
  const took: number[] = [];
  let index = 0;
  const start = performance.now();
  const end = start + seconds * 1000;

  // Awake all the time: waking this process would count as the server's work, and the faster server wakes it less often.
  const stayAwake = () => performance.now() < end && setImmediate(stayAwake);
  stayAwake();
  await Promise.all(Array.from({ length: connections }, keepBusy));
  const elapsed = (performance.now() - start) / 1000;
  took.sort((one, other) => one - other);
  return {
    perSecond: took.length / elapsed,
    medianMs: took[Math.floor(took.length / 2)] ?? 0,
    p99Ms: took[Math.floor(took.length * 0.99)] ?? 0,
  };

  function keepBusy(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      let sentAt = 0;
      let awaited: number | undefined;
      let head: Buffer = Buffer.alloc(0);

      function send(): void {
        sentAt = performance.now();
        if (sentAt >= end) {
          socket.end();
          resolve();
          return;
        }
        awaited = undefined;
        head = Buffer.alloc(0);
        socket.write(request(index));
        index += 1;
      }

      socket.once('connect', send);
      socket.once('error', reject);
      socket.on('data', (chunk: Buffer) => {
        if (awaited === undefined) {
          head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
          awaited = bodyLength(head);
          if (awaited === undefined) return;
          awaited -= head.length - head.indexOf('\r\n\r\n') - 4;
        } else awaited -= chunk.length;
        if (awaited > 0) return;
        if (!head.subarray(9, 12).equals(OK)) {
          reject(new Error(head.toString()));
          socket.destroy();
          return;
        }
        took.push(performance.now() - sentAt);
        send();
      });
    });
  }
}

const OK = Buffer.from('200');

function bodyLength(head: Buffer): number | undefined {
  const end = head.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  return Number(/content-length: *(\d+)/i.exec(head.subarray(0, end).toString('latin1'))?.[1]);
}

/** An RDS request as an SDK sends it. */
export function rdsRequest(port: number, parameters: Record<string, string>): Buffer {
  const body = new URLSearchParams({ ...parameters, Version: '2014-10-31' }).toString();
  const authorization = `AWS4-HMAC-SHA256 Credential=AKID/20260101/us-east-1/rds/aws4_request, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`;
  return Buffer.from(
    `POST / HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\n` +
      `Authorization: ${authorization}\r\nX-Amz-Date: 20260101T120000Z\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
}
