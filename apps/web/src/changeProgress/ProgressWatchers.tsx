import Link from '@cloudscape-design/components/link';
import { isMoving, isOver, stageOf } from '@rds-console/contract/changeProgress';
import { toProblem } from '@rds-console/contract/problem';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { api, queryClient } from '../api.ts';
import { pollInterval } from '../polling.ts';
import { rdsNow } from '../rdsNow.ts';
import { useFlashes } from '../shell/flashes.tsx';
import { askedHere, type DatabaseProgress, saveProgress, useAllProgress } from './progressStore.ts';
import { changeText, headlineOf, isLate, stageOfProgress, stageText } from './progressTexts.ts';
import { advanceProgress, endProgress, type TrackedDatabase, trackedCluster, trackedInstance } from './trackChanges.ts';

/** Follows every change that this window asked for to its end, on whatever page, and tells of it in the flashbar. */
export function ProgressWatchers() {
  return useAllProgress()
    .filter(({ changes }) => changes.length > 0)
    .map((progress) => {
      const Watcher = progress.kind === 'instance' ? InstanceWatcher : ClusterWatcher;
      return <Watcher key={progress.resourceId} progress={progress} />;
    });
}

function pollingOf({ changes }: DatabaseProgress) {
  const stages = changes.map(stageOf);
  return {
    enabled: !stages.every(isOver),
    refetchInterval: pollInterval([], stages.some(isMoving)),
    refetchIntervalInBackground: true,
  };
}

function InstanceWatcher({ progress }: { progress: DatabaseProgress }) {
  const seen = useQuery(
    api.instances.get.queryOptions({
      input: { DBInstanceIdentifier: progress.id },
      select: trackedInstance,
      ...pollingOf(progress),
    }),
  );
  useAdvance(progress, seen);
  useNotices(progress);
  return null;
}

function ClusterWatcher({ progress }: { progress: DatabaseProgress }) {
  const polling = pollingOf(progress);
  const seen = useQuery(api.clusters.get.queryOptions({ input: { DBClusterIdentifier: progress.id }, ...polling }));
  // Only they tell how far another class of a Multi-AZ DB cluster is.
  const isAboutInstances = progress.changes.some(
    (change) => change.name === 'DBClusterInstanceClass' && !isOver(stageOf(change)),
  );
  const { data: instances } = useQuery(
    api.instances.list.queryOptions({ ...polling, enabled: polling.enabled && isAboutInstances }),
  );
  const { data: cluster } = seen;
  const tracked = useMemo(() => cluster && trackedCluster(cluster, instances), [cluster, instances]);
  useAdvance(progress, { ...seen, data: tracked });
  useNotices(progress);
  return null;
}

interface Seen {
  data: TrackedDatabase | undefined;
  dataUpdatedAt: number;
  error: unknown;
  errorUpdatedAt: number;
}

/** Takes over each answer, also one that is equal to the one before: time goes on. */
function useAdvance(progress: DatabaseProgress, { data, dataUpdatedAt, error, errorUpdatedAt }: Seen) {
  useEffect(() => {
    if (dataUpdatedAt === 0 && errorUpdatedAt === 0) return;
    if (progress.changes.every((change) => isOver(stageOf(change)))) return;
    const now = rdsNow().getTime();
    if (error) {
      if (/NotFound/.test(toProblem(error).code)) saveProgress(renamedOrLost(progress, now));
      return;
    }
    if (!data) return;
    const next = advanceProgress(progress, data, now);
    saveProgress(next);
    if (stageOfProgress(next) !== stageOfProgress(progress)) {
      void queryClient.invalidateQueries({ queryKey: api.instances.list.key() });
      void queryClient.invalidateQueries({ queryKey: api.clusters.key() });
    }
  }, [progress, data, dataUpdatedAt, error, errorUpdatedAt]);
}

/** A rename takes at most some minutes, in which it is not certain under which name the database is found. */
const renamingMs = 10 * 60_000;

function renamedOrLost(progress: DatabaseProgress, now: number): DatabaseProgress {
  const rename = progress.changes.find(({ name }) => /^NewDB(Instance|Cluster)Identifier$/.test(name));
  if (!rename || now - (rename.history.at(-1)?.at ?? now) > renamingMs) return endProgress(progress, now);
  const [former, next] = [String(rename.from).toLowerCase(), String(rename.to).toLowerCase()];
  return { ...progress, id: progress.id === next ? former : next };
}

/** Tells of a course each time that it comes to another stage; what was dismissed stays away until then. */
function useNotices(progress: DatabaseProgress) {
  const { show } = useFlashes();
  const late = progress.changes.some((change) => isLate(change, rdsNow().getTime()));
  // What waits is no news after a reload of the page, until something comes of it.
  const [first] = useState(progress);
  const isNews =
    progress !== first ||
    askedHere.has(progress.resourceId) ||
    progress.changes.some((change) => isMoving(stageOf(change)));
  useEffect(() => {
    if (!isNews) return;
    show(`course ${progress.resourceId}`, {
      type: late ? 'warning' : flashTypes[stageOfProgress(progress)],
      header: headlineOf(progress, late),
      content: <ProgressSummary progress={progress} />,
    });
  }, [progress, late, isNews, show]);
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

/** A flash is read at a glance; the details page has the rest. */
const max = 4;

/** What the flashbar says of a course: each change with how far it is, and where there is more. */
function ProgressSummary({ progress: { kind, id, changes } }: { progress: DatabaseProgress }) {
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
