import Link from '@cloudscape-design/components/link';
import type { Course } from './courseStore.ts';
import { changeText, stageText } from './courseTexts.ts';

/** A flash is read at a glance; the details page has the rest. */
const most = 4;

/** What the flashbar says of a course: each change with how far it is, and where there is more. */
export function CourseSummary({ course: { kind, id, changes } }: { course: Course }) {
  return (
    <>
      {changes.slice(0, most).map((change) => (
        <div key={change.name}>
          {changeText(change)}. {stageText(change, undefined)}.
        </div>
      ))}
      {changes.length > most && <div>And {changes.length - most} more.</div>}
      <Link href={`/${kind}s/${id}`} color="inverted">
        Course of the change
      </Link>
    </>
  );
}
