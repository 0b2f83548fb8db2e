import { useNavigate } from '@tanstack/react-router';
import { api, queryClient } from '../api.ts';
import { useFlashes } from '../shell/flashes.tsx';
import { type AnySnapshot, anySnapshot } from './anySnapshot.ts';

/** What follows on RDS's answer to a copy: it is told, and shown where it is in the region that the console shows. */
export function useCopyNotice() {
  const { show } = useFlashes();
  const navigate = useNavigate();
  return async function notifyCopied(copy: AnySnapshot, DestinationRegion: string | undefined) {
    const name = anySnapshot.nameOf(copy);
    show(`snapshot ${name}`, {
      type: 'success',
      header: DestinationRegion
        ? `Copying the snapshot ${name} to ${DestinationRegion}`
        : `Copying the snapshot ${name}`,
      content: DestinationRegion && `The copy is listed in ${DestinationRegion}, and not here.`,
    });
    if (DestinationRegion) return navigate({ to: '/snapshots' });
    await queryClient.invalidateQueries({
      queryKey: copy.kind === 'DB snapshot' ? api.snapshots.key() : api.clusterSnapshots.key(),
    });
    return navigate({ to: anySnapshot.pathOf(copy) });
  };
}
