import Alert from '@cloudscape-design/components/alert';
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
import { useFlashes } from '../../shell/flashes.tsx';
import { ClusterAdvancedPage } from './ClusterAdvancedPage.tsx';
import { ClusterDetailsPage } from './ClusterDetailsPage.tsx';
import {
  type CreateClusterValues,
  createClusterDefaults,
  createClusterSchema,
  pageFields,
  presetEngine,
} from './createClusterForm.ts';
import { type LaunchProgress, launchCluster } from './launchCluster.ts';

/** The wizard that creates an Aurora cluster with its first instance: engine, details, advanced settings, launch. */
export function CreateClusterPage() {
  const { data: versions } = useSuspenseQuery(engineVersionsQuery());
  const { engine = 'aurora-mysql' }: { engine?: string } = useSearch({ strict: false });
  const [defaultValues] = useState(() => createClusterDefaults(engine));
  const [progress] = useState<LaunchProgress>({});
  const presetFor = useRef('');
  const { show } = useFlashes();
  const navigate = useNavigate();

  const { form, problem, pending, submit } = useRdsForm<CreateClusterValues, typeof createClusterSchema>({
    schema: createClusterSchema,
    defaultValues,
    send: async (values) => {
      const EnableIAMDatabaseAuthentication =
        iamUnavailable === undefined ? values.EnableIAMDatabaseAuthentication : undefined;
      await launchCluster({ ...values, EnableIAMDatabaseAuthentication }, progress, options);
      form.resetField('MasterUserPassword');
      form.resetField('ConfirmPassword');
      show(`cluster ${values.DBClusterIdentifier}`, {
        type: 'success',
        header: `Creating the DB cluster ${values.DBClusterIdentifier} and its instance ${values.DBInstanceIdentifier}`,
        content: 'It can be connected to when its status is available.',
      });
      await navigate({ to: `/clusters/${values.DBClusterIdentifier}` });
    },
    showFields: (names) => steps.showFields(names),
  });
  const { Engine, EngineVersion, DBInstanceClass } = form.watch();
  const { options } = useClassChoices(Engine, EngineVersion);
  const iamUnavailable = useIamUnavailableBecause({ Engine, EngineVersion, classes: [DBInstanceClass] });
  // Read on every render, or the form does not tell of errors.
  const { errors } = form.formState;
  const isRefused = problem !== undefined || errors.DBInstanceIdentifier !== undefined;
  const partial = progress.cluster && !pending && isRefused && (
    <Alert type="warning" header={`The DB cluster ${progress.cluster} was created, and has no instances yet`}>
      Launch again to create only what is missing, or{' '}
      <Link href={`/clusters/${progress.cluster}`}>see the cluster</Link>.
    </Alert>
  );

  const pages: WizardPage[] = [
    {
      title: 'Select engine',
      fields: pageFields.engine,
      content: (
        <EngineTiles
          versions={versions.filter((version) => version.Engine?.startsWith('aurora-'))}
          engine={Engine}
          onChange={(chosen) => form.setValue('Engine', chosen)}
        />
      ),
    },
    { title: 'Specify DB details', fields: pageFields.details, content: <ClusterDetailsPage form={form} /> },
    {
      title: 'Configure advanced settings',
      fields: pageFields.advanced,
      content: <ClusterAdvancedPage form={form} iamUnavailable={iamUnavailable} />,
    },
  ];
  const steps = useWizardSteps({
    fieldsOf: pages.map(({ fields }) => fields),
    mayLeave: async (index) => {
      if (index === 0) return preset();
      const isFine = await form.trigger([...pageFields.details], { shouldFocus: true });
      if (isFine && !form.getValues('DBClusterIdentifier')) {
        form.setValue('DBClusterIdentifier', `${form.getValues('DBInstanceIdentifier')}-cluster`);
      }
      return isFine;
    },
  });

  async function preset() {
    if (presetFor.current === Engine) return true;
    presetEngine(form, await fetchEngineDefaults(Engine));
    presetFor.current = Engine;
    return true;
  }

  return (
    <FormWizard
      pages={pages}
      steps={steps}
      notice={partial}
      submitLabel="Launch DB cluster"
      problem={problem ?? steps.problem}
      pending={pending}
      onSubmit={() => void submit()}
      cancelHref="/clusters"
    />
  );
}
