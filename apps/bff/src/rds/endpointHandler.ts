import { pipeline, type Readable, Transform } from 'node:stream';
import { NodeHttpHandler, type NodeHttpHandlerOptions } from '@smithy/node-http-handler';
import { updateClock } from './rdsClock.ts';

/** A response of the endpoint that is larger than any that RDS sends. */
export class ResponseTooLargeError extends Error {
  override readonly name = 'ResponseTooLargeError';

  constructor() {
    super('The response is too large.');
  }
}

type Options = NodeHttpHandlerOptions & { maxResponseBytes?: number | undefined };

/** The SDK's request handler, which also records the endpoint's time and limits the size of responses. */
export class EndpointHandler extends NodeHttpHandler {
  readonly #maxResponseBytes: number;

  constructor({ maxResponseBytes = Number.POSITIVE_INFINITY, ...options }: Options) {
    super(options);
    this.#maxResponseBytes = maxResponseBytes;
  }

  override async handle(...call: Parameters<NodeHttpHandler['handle']>) {
    const answer = await super.handle(...call);
    const { response } = answer;
    updateClock(this, response.headers);
    response.body = limited(response.body, Number(response.headers['content-length']), this.#maxResponseBytes);
    return answer;
  }
}

/** @param length the response's Content-Length; NaN if absent */
function limited(body: Readable, length: number, maxBytes: number) {
  if (length > maxBytes) {
    body.destroy();
    throw new ResponseTooLargeError();
  }
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) done(new ResponseTooLargeError());
      else done(null, chunk);
    },
  });
  // A failure is reported to the reader of the result.
  return pipeline(body, counted, () => undefined);
}
