import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import type { DBCluster } from '@rds-console/contract/rows';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { callOf } from '../../code/call.ts';
import { ConfirmModal } from '../../form/ConfirmModal.tsx';
import { useDeed } from '../../shell/flashes.tsx';
import { keepCluster, membersQuery } from '../queries.ts';
import { failoverTargets } from './clusterActions.ts';

interface Props {
  cluster: DBCluster;
  onDismiss: () => void;
}

const anyReader = { value: '', label: 'The first by failover priority' };

/** Failover: another member of the cluster becomes its writer. */
export function FailoverModal({ cluster, onDismiss }: Props) {
  const DBClusterIdentifier = cluster.DBClusterIdentifier ?? '';
  const { data: members = [] } = useQuery(membersQuery(DBClusterIdentifier));
  const writer = cluster.DBClusterMembers?.find((member) => member.IsClusterWriter)?.DBInstanceIdentifier;
  const [target, setTarget] = useState('');
  const perform = useDeed();
  const failover = callOf(api.clusters.failover, {
    DBClusterIdentifier,
    TargetDBInstanceIdentifier: target || undefined,
  });

  const choices = [
    anyReader,
    ...failoverTargets(cluster, members).map(({ DBInstanceIdentifier = '', PromotionTier }) => ({
      value: DBInstanceIdentifier,
      label: DBInstanceIdentifier,
      description: `Failover priority tier-${PromotionTier ?? 1}`,
    })),
  ];

  function failOver() {
    void perform({
      id: `cluster ${DBClusterIdentifier}`,
      asking: `Asking RDS to fail over ${DBClusterIdentifier}`,
      done: () => `Failing over the DB cluster ${DBClusterIdentifier}${target && ` to ${target}`}`,
      refused: `Could not fail over ${DBClusterIdentifier}`,
      run: async () => keepCluster(await failover.send()),
    });
  }

  return (
    <ConfirmModal
      title={`Fail over ${DBClusterIdentifier}?`}
      confirmLabel="Failover"
      calls={[failover]}
      onConfirm={failOver}
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
    </ConfirmModal>
  );
}
