import type { ReactNode } from 'react';
import { ConfirmModal } from '../form/ConfirmModal.tsx';
import { capitalized, type DefinedResource } from '../resource/resourceType.ts';
import { useOperation } from '../shell/flashes.tsx';
import { type DatabaseOperation, databaseOperation } from './databaseAction.ts';

interface Props<Database> {
  resource: DefinedResource<string, string, Database>;
  database: Database;
  operation: DatabaseOperation<Database>;
  /** Where it isn't the verb. */
  confirmLabel?: string;
  onDismiss: () => void;
  /** What it brings about. */
  children: ReactNode;
}

/** Asks before an operation on a database. */
export function ConfirmOperationModal<Database>(props: Props<Database>) {
  const { resource, database, operation, onDismiss, children } = props;
  const verb = capitalized(operation.verb);
  const perform = useOperation();
  return (
    <ConfirmModal
      title={`${verb} ${resource.nameOf(database)}?`}
      confirmLabel={props.confirmLabel ?? verb}
      calls={[operation.call]}
      onConfirm={() => void perform(databaseOperation(resource, database, operation))}
      onDismiss={onDismiss}
    >
      {children}
    </ConfirmModal>
  );
}
