import { DatabaseMaintenance } from '../../databases/DatabaseMaintenance.tsx';
import { useCurrentResource } from '../../resource/resourcePages.tsx';
import { settingText } from '../../text/settingText.ts';
import { dbInstance } from '../dbInstance.ts';
import { instanceType } from '../instanceType.ts';

/** The tab on what waits for the maintenance window, and on how far back the backups reach. */
export function InstanceMaintenance() {
  const instance = useCurrentResource(dbInstance);
  return (
    <DatabaseMaintenance
      type={instanceType}
      database={instance}
      decidedBy={instance.DBClusterIdentifier}
      others={[
        {
          label: 'Auto minor version upgrade',
          value: settingText('AutoMinorVersionUpgrade', instance.AutoMinorVersionUpgrade),
        },
      ]}
    />
  );
}
