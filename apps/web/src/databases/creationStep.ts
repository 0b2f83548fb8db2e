import type { StepsProps } from '@cloudscape-design/components/steps';

/** Statuses in which something new never becomes available by itself. */
const failed = /^(failed|incompatible|inaccessible|insufficient|restore-error|storage-full)/;

/**
 * The step of one status on the way to `available`.
 *
 * @param isDone whether RDS has told that it is over
 * @param status what RDS tells now
 * @param during the statuses in which it is under way
 */
export function creationStep(
  header: string,
  isDone: boolean,
  status: string | undefined,
  during: readonly string[],
): StepsProps.Step {
  const isFailed = !isDone && failed.test(status ?? '');
  const isUnderWay = !isDone && during.includes(status ?? '');
  return {
    header,
    status: isDone ? 'success' : isFailed ? 'error' : isUnderWay ? 'loading' : 'pending',
    statusIconAriaLabel: isDone ? 'Done' : isFailed ? 'Failed' : isUnderWay ? 'In progress' : 'To come',
    details: isFailed ? `The status is ${status}.` : undefined,
  };
}
