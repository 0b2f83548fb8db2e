import { api } from '../../api.ts';
import { TagEditor } from '../../settings/TagEditor.tsx';
import { keepCluster } from '../queries.ts';
import { useCluster } from '../useCluster.ts';

/** The tab on the DB cluster's tags. */
export function ClusterTags() {
  const { DBClusterIdentifier = '', DBClusterArn = '', Status, TagList } = useCluster();
  return (
    <TagEditor
      ResourceName={DBClusterArn}
      name={DBClusterIdentifier}
      tags={TagList}
      disabledReason={Status === 'deleting' ? 'The cluster is being deleted.' : undefined}
      onSaved={async () => keepCluster(await api.clusters.get.call({ DBClusterIdentifier }))}
    />
  );
}
