import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import type { DBCluster } from '@rds-console/contract/rows';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { callOf } from '../../code/call.ts';
import { ConfirmOperationModal } from '../../databases/ConfirmOperationModal.tsx';
import { dbCluster } from '../dbCluster.ts';
import { membersQuery } from '../queries.ts';
import { failoverTargets } from './clusterActions.ts';

interface Props {
  cluster: DBCluster;
  onDismiss: () => void;
}

const anyReader = { value: '', label: 'The first by failover priority' };

/** Failover: another member of the cluster becomes its writer. */
export function FailoverModal({ cluster, onDismiss }: Props) {
  const DBClusterIdentifier = cluster.DBClusterIdentifier;
  const { data: members = [] } = useQuery(membersQuery(DBClusterIdentifier));
  const writer = cluster.DBClusterMembers.find((member) => member.IsClusterWriter)?.DBInstanceIdentifier;
  const [target, setTarget] = useState('');
  const failover = callOf(api.clusters.failover, {
    DBClusterIdentifier,
    TargetDBInstanceIdentifier: target || undefined,
  });

  const choices = [
    anyReader,
    ...failoverTargets(cluster, members).map(({ DBInstanceIdentifier, PromotionTier }) => ({
      value: DBInstanceIdentifier,
      label: DBInstanceIdentifier,
      description: `Failover priority tier-${PromotionTier ?? 1}`,
    })),
  ];

  return (
    <ConfirmOperationModal
      resource={dbCluster}
      database={cluster}
      operation={{ verb: 'fail over', doing: 'Failing over', detail: target && ` to ${target}`, call: failover }}
      confirmLabel="Failover"
      onDismiss={onDismiss}
    >
      <Box>
        A reader takes the place of the writer{writer && ` ${writer}`}. Connections to the cluster are lost for a
        moment; its endpoint stays the same.
      </Box>
      <FormField label="New writer">
        <Select
          selectedOption={choices.find(({ value }) => value === target) ?? anyReader}
          options={choices}
          onChange={({ detail }) => setTarget(detail.selectedOption.value ?? '')}
        />
      </FormField>
    </ConfirmOperationModal>
  );
}
