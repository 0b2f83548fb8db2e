import type { RDSClient } from '@aws-sdk/client-rds';
import { isRead } from './isRead.ts';

/**
 * Makes one call of equal reads: shared while it is under way, its answer kept for a moment, and forgotten as soon as
 * this client writes. RDS allows about a dozen calls a second in an account and region, however many people watch.
 *
 * @param keepMs for how long an answer is good for others; 0 shares only what is under way
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html
 */
export function shareReads(client: RDSClient, keepMs: number) {
  const reads = new Map<string, Promise<unknown>>();

  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (!isRead(context)) {
        reads.clear();
        return next(args).finally(() => reads.clear());
      }
      const question = `${context.commandName} ${JSON.stringify(args.input)}`;
      const known = reads.get(question);
      // The same question to the same client has an answer of the same type.
      if (known) return known as ReturnType<typeof next>;
      const answer = next(args);
      reads.set(question, answer);
      answer.then(
        () => forget(question, answer, keepMs),
        () => forget(question, answer, 0),
      );
      return answer;
    },
    { name: 'shareReads', step: 'initialize', priority: 'high' },
  );

  function forget(question: string, answer: Promise<unknown>, afterMs: number) {
    if (afterMs > 0) setTimeout(() => forget(question, answer, 0), afterMs).unref();
    else if (reads.get(question) === answer) reads.delete(question);
  }
}
