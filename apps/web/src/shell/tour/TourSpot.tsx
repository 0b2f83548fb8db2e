import { useEffect, useRef } from 'react';
import { addSpot } from './tourStore.ts';

/**
 * A place of the page at which the tour can point. It is empty, and takes no room, until the tour has come to it.
 *
 * @param id the `hotspotId` of a step
 */
export function TourSpot({ id }: { id: string }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => (place.current ? addSpot(id, place.current) : undefined), [id]);
  return <span ref={place} />;
}
