import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { api, queryClient } from '../../api.ts';
import { FormWizard, type WizardPage } from '../../form/FormWizard.tsx';
import { useRdsForm } from '../../form/useRdsForm.ts';
import { useWizardSteps } from '../../form/useWizardSteps.ts';
import { EngineTiles } from '../../settings/EngineTiles.tsx';
import { engineVersionsQuery, orderableOptionsQuery, useClassChoices } from '../../settings/engineChoices.ts';
import { fetchEngineDefaults } from '../../settings/engineDefaults.ts';
import { useIamUnavailableBecause } from '../../settings/iamAvailability.ts';
import { useFlashes } from '../../shell/flashes.tsx';
import { keepInstance } from '../queries.ts';
import { AdvancedPage } from './AdvancedPage.tsx';
import {
  type CreateInstanceValues,
  createInstanceDefaults,
  createInstanceSchema,
  pageFields,
  presetEngine,
  presetUseCase,
} from './createInstanceForm.ts';
import { DetailsPage } from './DetailsPage.tsx';
import { toCreateInput } from './toCreateInput.ts';
import { UseCasePage } from './UseCasePage.tsx';

/** The wizard that creates a DB instance: engine, use case, details, advanced settings, launch. */
export function CreateInstancePage() {
  const { data: versions } = useSuspenseQuery(engineVersionsQuery());
  const { show } = useFlashes();
  const navigate = useNavigate();
  /** The engine and use case that the later pages were preset for, so that going back and forth keeps what was typed. */
  const presetFor = useRef({ engine: '', useCase: '' });

  const { form, problem, pending, submit } = useRdsForm<CreateInstanceValues, typeof createInstanceSchema>({
    schema: createInstanceSchema,
    defaultValues: createInstanceDefaults,
    send: async (values) => {
      const created = await api.instances.create.call(toCreateInput(values, options, iamUnavailable));
      form.resetField('MasterUserPassword');
      form.resetField('ConfirmPassword');
      await keepInstance(created);
      show(`instance ${created.DBInstanceIdentifier}`, {
        type: 'success',
        header: `Creating the DB instance ${created.DBInstanceIdentifier}`,
        content: 'It can be connected to when its status is available.',
      });
      await navigate({ to: `/instances/${created.DBInstanceIdentifier}` });
    },
    showFields: (names) => steps.showFields(names),
  });
  const { Engine, EngineVersion, DBInstanceClass } = form.watch();
  const { options } = useClassChoices(Engine, EngineVersion);
  const iamUnavailable = useIamUnavailableBecause({ Engine, EngineVersion, classes: [DBInstanceClass] });
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_SQLServer.html: Express has no such choice.
  const hasUseCase = Engine !== 'sqlserver-ex';

  const pages: WizardPage[] = [
    {
      title: 'Select engine',
      fields: pageFields.engine,
      content: (
        <EngineTiles versions={versions} engine={Engine} onChange={(engine) => form.setValue('Engine', engine)} />
      ),
    },
    ...(hasUseCase
      ? [{ title: 'Choose use case', fields: pageFields.useCase, content: <UseCasePage form={form} /> }]
      : []),
    { title: 'Specify DB details', fields: pageFields.details, content: <DetailsPage form={form} /> },
    {
      title: 'Configure advanced settings',
      fields: pageFields.advanced,
      content: <AdvancedPage form={form} iamUnavailable={iamUnavailable} />,
    },
  ];
  const steps = useWizardSteps({
    fieldsOf: pages.map(({ fields }) => fields),
    mayLeave: async (index) => {
      const page = pages[index];
      if (page?.fields === pageFields.engine) return chooseEngine();
      if (page?.fields === pageFields.useCase) return chooseUseCase();
      return form.trigger([...(page?.fields ?? [])] as (keyof CreateInstanceValues)[], { shouldFocus: true });
    },
  });

  async function chooseEngine() {
    if (Engine.startsWith('aurora-')) {
      await navigate({ to: '/clusters/create', search: { engine: Engine } });
      return false;
    }
    const { engine: previous } = presetFor.current;
    if (previous === Engine) return true;
    presetEngine(form, await fetchEngineDefaults(Engine), previous);
    presetFor.current.engine = Engine;
    return true;
  }

  async function chooseUseCase() {
    const useCase = form.getValues('UseCase');
    if (presetFor.current.useCase === useCase) return true;
    presetUseCase(form, await queryClient.fetchQuery(orderableOptionsQuery(Engine, EngineVersion)));
    presetFor.current.useCase = useCase;
    return true;
  }

  return (
    <FormWizard
      pages={pages}
      steps={steps}
      submitLabel="Launch DB instance"
      problem={problem ?? steps.problem}
      pending={pending}
      onSubmit={() => void submit()}
      cancelHref="/instances"
    />
  );
}
