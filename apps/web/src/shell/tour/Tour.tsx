import AnnotationContext from '@cloudscape-design/components/annotation-context';
import Hotspot from '@cloudscape-design/components/hotspot';
import TutorialPanel from '@cloudscape-design/components/tutorial-panel';
import { keysOf } from '@rds-console/contract/keysOf';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { api } from '../../api.ts';
import { pollInterval } from '../../polling.ts';
import { baselineOf, tasksDone } from './tourProgress.ts';
import { setTour, subscribeToTour, tourSpots, tourState } from './tourStore.ts';
import { annotationTexts, panelTexts } from './tourTexts.ts';
import { tutorials } from './tutorials.tsx';

const ids = keysOf(tutorials);

/**
 * The tutorials, and the hint at the place where the present task is done. Which task that is, RDS decides: Cloudscape goes
 * to the step whose place is on the page, and only the present one has a place.
 *
 * @param panel where the list of tutorials stands, while that is open
 */
export function Tour({ panel }: { panel: HTMLElement | undefined }) {
  const state = useSyncExternalStore(subscribeToTour, tourState);
  const spots = useSyncExternalStore(subscribeToTour, tourSpots);
  const { data: instances } = useQuery(
    api.instances.list.queryOptions({
      refetchInterval: (query) => pollInterval(query.state.data?.map((it) => it.DBInstanceStatus)),
    }),
  );
  const { data: snapshots } = useQuery(
    api.snapshots.list.queryOptions({
      enabled: state?.tutorial === 'restore',
      refetchInterval: (query) => pollInterval(query.state.data?.map((it) => it.Status)),
    }),
  );

  const done =
    state && instances ? tasksDone(state.tutorial, { instances, snapshots: snapshots ?? [] }, state.baseline) : 0;
  const shown = useMemo(
    () =>
      ids.map((id) => ({ ...tutorials[id], completed: state?.tutorial === id && done >= tutorials[id].tasks.length })),
    [state, done],
  );
  const current = state && shown[ids.indexOf(state.tutorial)];
  // The last step of the task whose place is on the page; where none is, the first one, beside the breadcrumbs.
  const steps = current?.completed ? [] : (current?.tasks[done]?.steps ?? []);
  const step = steps.findLast(({ hotspotId }) => spots.has(hotspotId)) ?? steps[0];
  const place = step && (spots.get(step.hotspotId) ?? spots.get('anywhere'));

  return (
    <AnnotationContext
      currentTutorial={current ?? null}
      onStartTutorial={({ detail }) => {
        const tutorial = ids.find((id) => tutorials[id].title === detail.tutorial.title);
        if (tutorial && instances) setTour({ tutorial, baseline: baselineOf(instances) });
      }}
      onExitTutorial={() => setTour(undefined)}
      onFinish={() => setTour(undefined)}
      i18nStrings={annotationTexts}
    >
      {panel && createPortal(<TutorialPanel tutorials={shown} loading={!instances} i18nStrings={panelTexts} />, panel)}
      {step &&
        place &&
        createPortal(
          <Hotspot key={step.hotspotId} hotspotId={step.hotspotId} direction={directionOf(step.hotspotId)} />,
          place,
        )}
    </AnnotationContext>
  );
}

/** Where a hint lies in the way of nothing: beside menus, which open below themselves, and behind the choices of a form. */
function directionOf(hotspotId: string) {
  return hotspotId === 'iam-switch' || hotspotId === 'scheduling' ? 'right' : 'left';
}
