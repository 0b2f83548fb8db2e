import Link from '@cloudscape-design/components/link';
import type { Course } from './courseStore.ts';
import { changeText, stageText } from './courseTexts.ts';

/** What the flashbar says of a course: each change with how far it is, and where there is more. */
export function CourseSummary({ course: { kind, id, changes } }: { course: Course }) {
  return (
    <>
      {changes.map((change) => (
        <div key={change.name}>
          {changeText(change)}. {stageText(change, undefined)}.
        </div>
      ))}
      <Link href={`/${kind}s/${id}`} color="inverted">
        Course of the change
      </Link>
    </>
  );
}
