import { isMoving, isOver, stageOf } from '@rds-console/contract/changeCourse';
import { toProblem } from '@rds-console/contract/problem';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { api, queryClient } from '../api.ts';
import { pollInterval } from '../polling.ts';
import { rdsNow } from '../rdsNow.ts';
import { useFlashes } from '../shell/flashes.tsx';
import { advanceCourse, type Followed, followedCluster, followedInstance, loseCourse } from './beginCourse.ts';
import { CourseSummary } from './CourseSummary.tsx';
import { askedHere, type Course, keepCourse, useCourses } from './courseStore.ts';
import { headlineOf, isLate, stageOfCourse } from './courseTexts.ts';

/** Follows every change that this window asked for to its end, on whatever page, and tells of it in the flashbar. */
export function CourseWatchers() {
  return useCourses()
    .filter(({ changes }) => changes.length > 0)
    .map((course) => {
      const Watcher = course.kind === 'instance' ? InstanceWatcher : ClusterWatcher;
      return <Watcher key={course.resourceId} course={course} />;
    });
}

function pollingOf({ changes }: Course) {
  const stages = changes.map(stageOf);
  return {
    enabled: !stages.every(isOver),
    refetchInterval: pollInterval([], stages.some(isMoving)),
    refetchIntervalInBackground: true,
  };
}

function InstanceWatcher({ course }: { course: Course }) {
  const seen = useQuery(
    api.instances.get.queryOptions({
      input: { DBInstanceIdentifier: course.id },
      select: followedInstance,
      ...pollingOf(course),
    }),
  );
  useAdvance(course, seen);
  useTelling(course);
  return null;
}

function ClusterWatcher({ course }: { course: Course }) {
  const polling = pollingOf(course);
  const seen = useQuery(api.clusters.get.queryOptions({ input: { DBClusterIdentifier: course.id }, ...polling }));
  // Only they tell how far another class of a Multi-AZ DB cluster is.
  const isAboutInstances = course.changes.some(
    (change) => change.name === 'DBClusterInstanceClass' && !isOver(stageOf(change)),
  );
  const { data: instances } = useQuery(
    api.instances.list.queryOptions({ ...polling, enabled: polling.enabled && isAboutInstances }),
  );
  const { data: cluster } = seen;
  const followed = useMemo(() => cluster && followedCluster(cluster, instances), [cluster, instances]);
  useAdvance(course, { ...seen, data: followed });
  useTelling(course);
  return null;
}

interface Seen {
  data: Followed | undefined;
  dataUpdatedAt: number;
  error: unknown;
  errorUpdatedAt: number;
}

/** Takes over each answer, also one that is equal to the one before: time goes on. */
function useAdvance(course: Course, { data, dataUpdatedAt, error, errorUpdatedAt }: Seen) {
  useEffect(() => {
    if (dataUpdatedAt === 0 && errorUpdatedAt === 0) return;
    if (course.changes.every((change) => isOver(stageOf(change)))) return;
    const now = rdsNow().getTime();
    if (error) {
      if (/NotFound/.test(toProblem(error).code)) keepCourse(renamedOrLost(course, now));
      return;
    }
    if (!data) return;
    const next = advanceCourse(course, data, now);
    keepCourse(next);
    if (stageOfCourse(next) !== stageOfCourse(course)) {
      void queryClient.invalidateQueries({ queryKey: api.instances.list.key() });
      void queryClient.invalidateQueries({ queryKey: api.clusters.key() });
    }
  }, [course, data, dataUpdatedAt, error, errorUpdatedAt]);
}

/** A rename takes at most some minutes, in which it is not certain under which name the database is found. */
const renamingMs = 10 * 60_000;

function renamedOrLost(course: Course, now: number): Course {
  const rename = course.changes.find(({ name }) => /^NewDB(Instance|Cluster)Identifier$/.test(name));
  if (!rename || now - (rename.history.at(-1)?.at ?? now) > renamingMs) return loseCourse(course, now);
  const [former, next] = [String(rename.from).toLowerCase(), String(rename.to).toLowerCase()];
  return { ...course, id: course.id === next ? former : next };
}

/** Tells of a course each time that it comes to another stage; what was dismissed stays away until then. */
function useTelling(course: Course) {
  const { show } = useFlashes();
  const late = course.changes.some((change) => isLate(change, rdsNow().getTime()));
  // What waits is no news after a reload of the page, until something comes of it.
  const [first] = useState(course);
  const isNews =
    course !== first || askedHere.has(course.resourceId) || course.changes.some((change) => isMoving(stageOf(change)));
  useEffect(() => {
    if (!isNews) return;
    show(`course ${course.resourceId}`, {
      type: late ? 'warning' : flashTypes[stageOfCourse(course)],
      header: headlineOf(course, late),
      content: <CourseSummary course={course} />,
    });
  }, [course, late, isNews, show]);
}

const flashTypes = {
  asked: 'in-progress',
  configuring: 'in-progress',
  waiting: 'info',
  reboot: 'info',
  verified: 'success',
  applied: 'success',
  withdrawn: 'info',
  unchanged: 'warning',
  failed: 'error',
  gone: 'error',
} as const;
