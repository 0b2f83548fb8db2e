import { orderableOption } from '@rds-console/contract/orderable';
import { appliesToCluster, type ClusterParameter } from '@rds-console/contract/parameters/cluster';
import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { engineVersionsQuery, knownOptions, useClassChoices } from '../../databaseFields/engineChoices.ts';
import { useRdsForm } from '../../form/useRdsForm.ts';
import { useIamUnavailableReason } from '../../iam/iamEligibility.ts';
import { useFlashes, useOperation } from '../../shell/flashes.tsx';
import {
  type CreateClusterValues,
  createClusterDefaults,
  createClusterSchema,
  remainingSchema,
} from './createClusterForm.ts';
import { clusterCreation, createMember, launchCluster, memberCreation } from './launchCluster.ts';
import { launchInputs } from './launchInputs.ts';
import { likeCluster } from './likeCluster.ts';

const schemas = { whole: createClusterSchema(knownOptions), remaining: remainingSchema(knownOptions) };

interface Options {
  /** The engine to begin with. */
  engine: string;
  /** What the new cluster is to be like, and its writer. */
  like: { cluster: DBCluster; writer: DBInstance | undefined } | undefined;
  showFields: (names: string[]) => void;
}

/** The form of the wizard: its first values, what it would send now, and what happens once that is sent. */
export function useCreateCluster({ engine, like, showFields }: Options) {
  const { data: versions } = useSuspenseQuery(engineVersionsQuery());
  const [defaultValues] = useState(() =>
    like ? likeCluster(like.cluster, like.writer, versions) : createClusterDefaults(engine),
  );
  /** The cluster, once it is made; another launch then makes its instances only. */
  const [made, setMade] = useState<string>();
  const { show } = useFlashes();
  const perform = useOperation();
  const navigate = useNavigate();

  const rdsForm = useRdsForm<CreateClusterValues, typeof schemas.whole>({
    schema: made ? schemas.remaining : schemas.whole,
    defaultValues,
    draft: like ? `create cluster like ${like.cluster.DBClusterIdentifier}` : 'create cluster',
    calls: (values) => {
      const { cluster, writer, replica } = launchInputs(factsOf(values), options);
      return [
        ...(made ? [] : [clusterCreation(cluster)]),
        ...[writer, replica].flatMap((member) => (member ? memberCreation(member) : [])),
      ];
    },
    send: async (values) => {
      const { DBClusterIdentifier } = values;
      const { replica, ...requests } = launchInputs(factsOf(values), options);
      await launchCluster(requests, made !== undefined, () => {
        setMade(DBClusterIdentifier);
        rdsForm.form.resetField('MasterUserPassword');
        rdsForm.form.resetField('ConfirmPassword');
      });
      const instances = requests.writer
        ? `its instance ${requests.writer.DBInstanceIdentifier}`
        : 'its three instances';
      show(`cluster ${DBClusterIdentifier}`, {
        type: 'success',
        header: `Creating the DB cluster ${DBClusterIdentifier} and ${instances}`,
        content: 'It can be connected to when its status is available.',
      });
      if (replica) createReplica(replica);
      await navigate({ to: `/clusters/${DBClusterIdentifier}` });
    },
    showFields,
  });
  const values = rdsForm.form.watch();
  const { Engine, EngineVersion, DBInstanceClass } = values;
  const { options } = useClassChoices(Engine, EngineVersion);
  const iamUnavailable = useIamUnavailableReason({ Engine, EngineVersion, classes: [DBInstanceClass] });

  function factsOf<Values extends CreateClusterValues>(edited: Values) {
    return { values: edited, option: orderableOption(options, edited), iamUnavailable };
  }

  const applies = (name: ClusterParameter) => appliesToCluster(name, factsOf(values));

  /** The cluster works without its replica, so a refusal is told beside the cluster's page and not in the form. */
  function createReplica(replica: Parameters<typeof createMember>[0]) {
    const { DBInstanceIdentifier, DBClusterIdentifier } = replica;
    void perform({
      id: `instance ${DBInstanceIdentifier}`,
      asking: `Asking for the replica ${DBInstanceIdentifier}`,
      done: () => `Creating the replica ${DBInstanceIdentifier} in another zone`,
      refused: `The replica ${DBInstanceIdentifier} was not created. Add an instance to ${DBClusterIdentifier} to have one.`,
      run: () => createMember(replica),
    });
  }

  return { ...rdsForm, made, applies, input: launchInputs(factsOf(values), options), iamUnavailable };
}
