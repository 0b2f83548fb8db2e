import { useEffect, useRef } from 'react';
import { addSpot } from './tourStore.ts';

/**
 * A place of the page at which the tour can point. It is empty, and takes no room, until the tour has come to it.
 *
 * @param id the `hotspotId` of a step
 * @param atEnd whether it lies at the end of its line, where a hint that opens above or below it covers no choice
 */
export function TourSpot({ id, atEnd = false }: { id: string; atEnd?: boolean }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => (place.current ? addSpot(id, place.current) : undefined), [id]);
  return <span ref={place} className={atEnd ? 'spot-at-end' : undefined} />;
}
