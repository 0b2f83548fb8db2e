import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (response: ServerResponse, body: URLSearchParams, request: IncomingMessage) => void;

/** An endpoint that answers as a test says, for what a real RDS cannot be made to do. */
export interface TestEndpoint {
  url: string;
  /** The form of each request that came, in order. */
  asked: URLSearchParams[];
  /** How requests are answered from now on. */
  answers(answer: Answer): void;
  close(): Promise<void>;
}

export async function startTestEndpoint(): Promise<TestEndpoint> {
  let answer: Answer = (response) => response.end();
  const asked: URLSearchParams[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const body = new URLSearchParams(text);
    asked.push(body);
    answer(response, body, request);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answers: (next) => {
      answer = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** An answer with a status and a body, as it stands. */
export function plainly(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return (response) => void response.writeHead(status, { 'Content-Type': 'text/xml', ...headers }).end(body);
}

/** A refusal in RDS's form. */
export function errorAnswer(status: number, code: string, message: string): Answer {
  return plainly(
    status,
    `<ErrorResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>rds-request</RequestId></ErrorResponse>`,
    { 'x-amzn-RequestId': 'rds-request' },
  );
}

/** An answer of an action in RDS's form. */
export function result(action: string, xml: string): Answer {
  return plainly(
    200,
    `<${action}Response xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><${action}Result>${xml}</${action}Result><ResponseMetadata><RequestId>rds-request</RequestId></ResponseMetadata></${action}Response>`,
  );
}
