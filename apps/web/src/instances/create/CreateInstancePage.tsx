import Alert from '@cloudscape-design/components/alert';
import Link from '@cloudscape-design/components/link';
import type { DBInstance } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { queryClient } from '../../api.ts';
import { useFill } from '../../code/fill/useFill.tsx';
import { EngineTiles } from '../../databaseFields/EngineTiles.tsx';
import { engineVersionsQuery, orderableOptionsQuery } from '../../databaseFields/engineChoices.ts';
import { fetchEngineDefaults } from '../../databaseFields/engineDefaults.ts';
import { missingFields } from '../../databaseFields/missingFields.ts';
import { ReviewPage } from '../../databaseFields/ReviewPage.tsx';
import { fieldsOf } from '../../fieldsOf.ts';
import { FormWizard, type WizardPage } from '../../form/FormWizard.tsx';
import { useWizardSteps } from '../../form/useWizardSteps.ts';
import { dbInstance } from '../dbInstance.ts';
import { AdvancedPage } from './AdvancedPage.tsx';
import { pageFields, presetEngine, presetUseCase } from './createInstanceForm.ts';
import { DetailsPage } from './DetailsPage.tsx';
import { fillInstance } from './fillInstance.ts';
import { UseCasePage } from './UseCasePage.tsx';
import { useCreateInstance } from './useCreateInstance.ts';

/** The wizard that creates a DB instance, from nothing or like one that is there. */
export function CreateInstancePage() {
  const { like }: { like?: string } = useSearch({ strict: false });
  return like ? <CreateInstanceLike key={like} like={like} /> : <CreateInstanceWizard like={undefined} />;
}

function CreateInstanceLike({ like }: { like: string }) {
  const { data } = useSuspenseQuery(dbInstance.query(like));
  const [asItWas] = useState(data);
  return <CreateInstanceWizard like={asItWas} />;
}

/** Engine, use case, details, advanced settings, review, launch. */
function CreateInstanceWizard({ like }: { like: DBInstance | undefined }) {
  const { data: versions } = useSuspenseQuery(engineVersionsQuery());
  const navigate = useNavigate();
  const { form, problem, pending, submit, draft, code, input, applies, iamUnavailable } = useCreateInstance(
    like,
    (names) => steps.showFields(names),
  );
  const fill = useFill(form, fillInstance(form));
  const values = form.watch();
  const { Engine, EngineVersion } = values;
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_SQLServer.html: Express has no such choice.
  const hasUseCase = Engine !== 'sqlserver-ex';

  const asked: WizardPage[] = [
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
    { title: 'Specify DB details', fields: pageFields.details, content: <DetailsPage form={form} applies={applies} /> },
    {
      title: 'Configure advanced settings',
      fields: pageFields.advanced,
      content: <AdvancedPage form={form} applies={applies} iamUnavailable={iamUnavailable} />,
    },
  ];
  const review = {
    title: 'Review and launch',
    fields: [],
    content: (
      <ReviewPage
        pages={asked.filter(({ fields }) => fields !== pageFields.useCase)}
        input={input}
        onEdit={(fields) => steps.showFields([...fields])}
      />
    ),
  };
  const pages = [...asked, review];
  const steps = useWizardSteps({
    draft,
    fieldsOf: pages.map(({ fields }) => fields),
    first: like ? asked.findIndex(({ fields }) => fields === pageFields.details) : 0,
    mayLeave: async (index) => {
      const page = pages[index];
      if (page?.fields === pageFields.engine) return chooseEngine();
      if (page?.fields === pageFields.useCase) return chooseUseCase();
      return form.trigger(fieldsOf(form, page?.fields ?? []), { shouldFocus: true });
    },
  });

  async function chooseEngine() {
    if (Engine.startsWith('aurora-')) {
      await navigate({ to: '/clusters/create', search: { engine: Engine } });
      return false;
    }
    const previous = form.getValues('PresetEngine');
    if (previous === Engine) return true;
    presetEngine(form, await fetchEngineDefaults(Engine), previous);
    form.setValue('PresetEngine', Engine);
    return true;
  }

  async function chooseUseCase() {
    const { UseCase, PresetUseCase } = form.getValues();
    const version = form.getValues('EngineVersion');
    if (PresetUseCase === UseCase) return true;
    presetUseCase(form, await queryClient.fetchQuery(orderableOptionsQuery(Engine, version)));
    form.setValue('PresetUseCase', UseCase);
    return true;
  }

  return (
    <FormWizard
      pages={pages}
      steps={steps}
      notice={like && <LikeNotice like={like} EngineVersion={EngineVersion} />}
      draft={draft}
      code={code}
      fill={fill}
      missing={missingFields(values, ['DBInstanceIdentifier'])}
      submitLabel="Launch DB instance"
      problem={problem ?? steps.problem}
      pending={pending}
      onSubmit={() => void submit()}
      cancelHref="/instances"
    />
  );
}

interface Props {
  like: DBInstance;
  /** What the new one gets. */
  EngineVersion: string | undefined;
}

/** Says which database the first values are of, and what is not taken over. */
function LikeNotice({ like, EngineVersion }: Props) {
  const { DBInstanceIdentifier } = like;
  return (
    <Alert type="info">
      The settings are those of <Link href={`/instances/${DBInstanceIdentifier}`}>{DBInstanceIdentifier}</Link>. Its
      name, its password and its data are not taken over.
      {EngineVersion !== like.EngineVersion &&
        ` It has version ${like.EngineVersion}; the new one gets ${EngineVersion}.`}
    </Alert>
  );
}
