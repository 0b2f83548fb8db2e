import Link from '@cloudscape-design/components/link';
import type { DatabaseProgress } from './courseStore.ts';
import { changeText, stageText } from './courseTexts.ts';

/** A flash is read at a glance; the details page has the rest. */
const max = 4;

/** What the flashbar says of a course: each change with how far it is, and where there is more. */
export function ProgressSummary({ progress: { kind, id, changes } }: { progress: DatabaseProgress }) {
  return (
    <>
      {changes.slice(0, max).map((change) => (
        <div key={change.name}>
          {changeText(change)}. {stageText(change, undefined)}.
        </div>
      ))}
      {changes.length > max && <div>And {changes.length - max} more.</div>}
      <Link href={`/${kind}s/${id}`} color="inverted">
        Course of the change
      </Link>
    </>
  );
}
