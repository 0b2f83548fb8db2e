import type { PropertyFilterOperatorFormProps } from '@cloudscape-design/collection-hooks';
import { lazy, Suspense } from 'react';

/** Fetched when a list is filtered by a day: a calendar is large, and seldom needed. */
const DayField = lazy(() => import('./DayField.tsx').then((it) => ({ default: it.DayField })));

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** A day of the filter in words. */
export function dayText(value: string) {
  const date = new Date(`${value}T00:00`);
  return Number.isNaN(date.valueOf()) ? String(value) : day.format(date);
}

/** What a column of times is compared with. */
export function DateFilter(props: PropertyFilterOperatorFormProps<string>) {
  return (
    <Suspense fallback={null}>
      <DayField {...props} />
    </Suspense>
  );
}
