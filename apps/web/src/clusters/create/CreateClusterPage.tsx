import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { FormWizard, type WizardPage } from '../../form/FormWizard.tsx';
import { useRdsForm } from '../../form/useRdsForm.ts';
import { useWizardSteps } from '../../form/useWizardSteps.ts';
import { EngineTiles } from '../../settings/EngineTiles.tsx';
import { engineVersionsQuery, useClassChoices } from '../../settings/engineChoices.ts';
import { fetchEngineDefaults } from '../../settings/engineDefaults.ts';
import { useIamUnavailableBecause } from '../../settings/iamAvailability.ts';
import { missingOf } from '../../settings/missingOf.ts';
import { engineName } from '../../settings/words.ts';
import { useDeed, useFlashes } from '../../shell/flashes.tsx';
import { ClusterAdvancedPage } from './ClusterAdvancedPage.tsx';
import { ClusterDetailsPage } from './ClusterDetailsPage.tsx';
import {
  type CreateClusterValues,
  createClusterDefaults,
  createClusterSchema,
  pageFields,
  presetEngine,
  remainingSchema,
  suggestedClusterIdentifier,
} from './createClusterForm.ts';
import { createMember, launchCluster } from './launchCluster.ts';
import { toLaunchRequests } from './toLaunchRequests.ts';

/** The wizard that creates an Aurora cluster with its first instance: engine, details, advanced settings, launch. */
export function CreateClusterPage() {
  const { data: versions } = useSuspenseQuery(engineVersionsQuery());
  const auroraVersions = versions.filter((version) => version.Engine?.startsWith('aurora-'));
  const { engine }: { engine?: string } = useSearch({ strict: false });
  const [defaultValues] = useState(() =>
    createClusterDefaults(auroraVersions.find((version) => version.Engine === engine)?.Engine ?? 'aurora-mysql'),
  );
  /** The cluster, once it is made; another launch then makes its instances only. */
  const [made, setMade] = useState<string>();
  const presetFor = useRef('');
  const suggested = useRef('');
  const { show } = useFlashes();
  const perform = useDeed();
  const navigate = useNavigate();

  const { form, problem, pending, submit, draft } = useRdsForm<CreateClusterValues, typeof createClusterSchema>({
    schema: made ? remainingSchema : createClusterSchema,
    defaultValues,
    send: async (values) => {
      const { DBClusterIdentifier, DBInstanceIdentifier } = values;
      const { replica, ...requests } = toLaunchRequests(values, options, iamUnavailable);
      await launchCluster(requests, made !== undefined, () => {
        setMade(DBClusterIdentifier);
        form.resetField('MasterUserPassword');
        form.resetField('ConfirmPassword');
      });
      show(`cluster ${DBClusterIdentifier}`, {
        type: 'success',
        header: `Creating the DB cluster ${DBClusterIdentifier} and its instance ${DBInstanceIdentifier}`,
        content: 'It can be connected to when its status is available.',
      });
      if (replica) createReplica(replica);
      await navigate({ to: `/clusters/${DBClusterIdentifier}` });
    },
    showFields: (names) => steps.showFields(names),
  });
  const { Engine, EngineVersion, DBInstanceClass } = form.watch();
  const { options } = useClassChoices(Engine, EngineVersion);
  const iamUnavailable = useIamUnavailableBecause({ Engine, EngineVersion, classes: [DBInstanceClass] });
  const isClusterMade = made !== undefined;

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

  const pages: WizardPage[] = [
    {
      title: 'Select engine',
      fields: pageFields.engine,
      content: isClusterMade ? (
        <Box>
          The DB cluster {made} was created with {engineName(Engine)} {EngineVersion}.
        </Box>
      ) : (
        <EngineTiles versions={auroraVersions} engine={Engine} onChange={(chosen) => form.setValue('Engine', chosen)} />
      ),
    },
    {
      title: 'Specify DB details',
      fields: pageFields.details,
      content: <ClusterDetailsPage form={form} isClusterMade={isClusterMade} />,
    },
    {
      title: 'Configure advanced settings',
      fields: pageFields.advanced,
      content: <ClusterAdvancedPage form={form} isClusterMade={isClusterMade} iamUnavailable={iamUnavailable} />,
    },
  ];
  const steps = useWizardSteps({
    fieldsOf: pages.map(({ fields }) => fields),
    mayLeave: async (index) => {
      if (index === 0) return preset();
      const isFine = await form.trigger([...pageFields.details], { shouldFocus: true });
      if (isFine) suggestClusterIdentifier();
      return isFine;
    },
  });

  async function preset() {
    if (isClusterMade || presetFor.current === Engine) return true;
    presetEngine(form, await fetchEngineDefaults(Engine), presetFor.current || defaultValues.Engine);
    presetFor.current = Engine;
    return true;
  }

  function suggestClusterIdentifier() {
    const { DBClusterIdentifier, DBInstanceIdentifier } = form.getValues();
    if (isClusterMade || (DBClusterIdentifier && DBClusterIdentifier !== suggested.current)) return;
    suggested.current = suggestedClusterIdentifier(DBInstanceIdentifier);
    form.setValue('DBClusterIdentifier', suggested.current);
  }

  return (
    <FormWizard
      pages={pages}
      steps={steps}
      notice={isClusterMade && !pending && <WithoutInstances DBClusterIdentifier={made} />}
      draft={draft}
      missing={isClusterMade ? [] : missingOf(form.watch(), ['DBInstanceIdentifier'])}
      submitLabel="Launch DB cluster"
      problem={problem ?? steps.problem}
      pending={pending}
      onSubmit={() => void submit()}
      cancelHref="/clusters"
    />
  );
}

function WithoutInstances({ DBClusterIdentifier }: { DBClusterIdentifier: string }) {
  return (
    <Alert type="warning" header={`The DB cluster ${DBClusterIdentifier} was created, and has no instances yet`}>
      Launch again to create its instances. To change the cluster itself,{' '}
      <Link href={`/clusters/${DBClusterIdentifier}`}>see its page</Link>.
    </Alert>
  );
}
