import type { RDSClient } from '@aws-sdk/client-rds';
import { NodeHttpHandler, type NodeHttpHandlerOptions } from '@smithy/node-http-handler';

const offsets = new WeakMap<object, number>();

/**
 * The time at the other end, as its last answer had it; this machine's own before there was one. It decides when a
 * maintenance window opens: a laptop's clock may be wrong, and that of rds-local may have been turned on purpose.
 */
export function rdsNow({ config }: Pick<RDSClient, 'config'>) {
  return new Date(Date.now() + (offsets.get(config.requestHandler) ?? 0));
}

/** The SDK's way to the endpoint, which also hears what time it is there: `x-rds-local-clock`, or else `Date`. */
export class HearingHandler extends NodeHttpHandler {
  constructor(options: NodeHttpHandlerOptions) {
    super(options);
  }

  override async handle(...call: Parameters<NodeHttpHandler['handle']>) {
    const answer = await super.handle(...call);
    const { headers } = answer.response;
    const heard = Date.parse(headers['x-rds-local-clock'] ?? headers.date ?? '');
    // `Date` is in whole seconds, and the way takes its time: two clocks as near as that are the same.
    const offset = heard - Date.now();
    if (!Number.isNaN(heard)) offsets.set(this, Math.abs(offset) < 5000 ? 0 : offset);
    return answer;
  }
}
