import SpaceBetween from '@cloudscape-design/components/space-between';
import { EventList } from '../../databases/EventList.tsx';
import { useCurrentResource } from '../../resource/resourcePages.tsx';
import { dbInstance } from '../dbInstance.ts';
import { LogFileList } from './LogFileList.tsx';

/** The tab on what happened: RDS's events, and the files that the database engine writes. */
export function InstanceLogs() {
  const instance = useCurrentResource(dbInstance);
  return (
    <SpaceBetween size="l">
      <EventList SourceType="db-instance" SourceIdentifier={instance.DBInstanceIdentifier} />
      <LogFileList instance={instance} />
    </SpaceBetween>
  );
}
