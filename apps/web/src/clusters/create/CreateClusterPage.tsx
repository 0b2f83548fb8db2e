import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { canBeCluster, isMultiAz } from '@rds-console/contract/clusterKind';
import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useFill } from '../../code/fill/useFill.tsx';
import { EngineTiles, textsOfEngine } from '../../databaseFields/EngineTiles.tsx';
import { engineVersionsQuery } from '../../databaseFields/engineChoices.ts';
import { fetchEngineDefaults } from '../../databaseFields/engineDefaults.ts';
import { missingFields } from '../../databaseFields/missingFields.ts';
import { ReviewPage } from '../../databaseFields/ReviewPage.tsx';
import { fieldsOf } from '../../fieldsOf.ts';
import { FormWizard, type WizardPage } from '../../form/FormWizard.tsx';
import { useWizardSteps } from '../../form/useWizardSteps.ts';
import { engineName } from '../../text/engineName.ts';
import { dbCluster } from '../dbCluster.ts';
import { membersQuery } from '../queries.ts';
import { ClusterAdvancedPage } from './ClusterAdvancedPage.tsx';
import { ClusterDetailsPage } from './ClusterDetailsPage.tsx';
import { ClusterUseCaseTiles } from './ClusterUseCaseTiles.tsx';
import { clusterPageFields } from './clusterPageFields.ts';
import { presetEngine, presetUseCase, suggestedClusterIdentifier } from './createClusterForm.ts';
import { fillCluster } from './fillCluster.ts';
import { useCreateCluster } from './useCreateCluster.ts';

interface Search {
  engine?: string;
  like?: string;
}

/** The wizard that creates an Aurora or a Multi-AZ DB cluster, from nothing or like one that is there. */
export function CreateClusterPage() {
  const { like }: Search = useSearch({ strict: false });
  return like ? <CreateClusterLike key={like} like={like} /> : <CreateClusterWizard like={undefined} />;
}

function CreateClusterLike({ like }: { like: string }) {
  const { data: cluster } = useSuspenseQuery(dbCluster.query(like));
  const { data: members } = useSuspenseQuery(membersQuery(like));
  const writer = cluster.DBClusterMembers.find((member) => member.IsClusterWriter)?.DBInstanceIdentifier;
  const [asItWas] = useState({ cluster, writer: members.find((it) => it.DBInstanceIdentifier === writer) });
  return <CreateClusterWizard like={asItWas} />;
}

/** Engine, details, advanced settings, review, launch. */
function CreateClusterWizard({ like }: { like: { cluster: DBCluster; writer: DBInstance | undefined } | undefined }) {
  const { data } = useSuspenseQuery(engineVersionsQuery());
  const versions = data.filter((version) => canBeCluster(version.Engine));
  const { engine }: Search = useSearch({ strict: false });
  const suggested = useRef('');
  const { form, problem, pending, submit, draft, code, made, applies, input, iamUnavailable } = useCreateCluster({
    engine: versions.find((version) => version.Engine === engine)?.Engine ?? 'aurora-mysql',
    like,
    showFields: (names) => steps.showFields(names),
  });
  const fill = useFill(form, fillCluster(form));
  const values = form.watch();
  const { Engine, EngineVersion } = values;
  const isClusterMade = made !== undefined;
  const fields = clusterPageFields(Engine);

  const asked: WizardPage[] = [
    {
      title: 'Select engine',
      fields: fields.engine,
      content: isClusterMade ? (
        <Box>
          The DB cluster {made} was created with {engineName(Engine)} {EngineVersion}.
        </Box>
      ) : (
        <SpaceBetween size="l">
          <EngineTiles
            versions={versions}
            engine={Engine}
            onChange={(chosen) => form.setValue('Engine', chosen)}
            textsOf={textsOfCluster}
          />
          <ClusterUseCaseTiles form={form} />
        </SpaceBetween>
      ),
    },
    {
      title: 'Specify DB details',
      fields: fields.details,
      content: <ClusterDetailsPage form={form} applies={applies} isClusterMade={isClusterMade} />,
    },
    {
      title: 'Configure advanced settings',
      fields: fields.advanced,
      content: (
        <ClusterAdvancedPage
          form={form}
          applies={applies}
          isClusterMade={isClusterMade}
          iamUnavailable={iamUnavailable}
        />
      ),
    },
  ];
  const { cluster, writer } = input;
  const review = {
    title: 'Review and launch',
    fields: [],
    content: (
      <ReviewPage
        pages={asked}
        input={isClusterMade ? { ...writer } : { ...writer, ...cluster }}
        onEdit={(names) => steps.showFields([...names])}
      />
    ),
  };
  const pages = [...asked, review];
  const steps = useWizardSteps({
    draft,
    fieldsOf: pages.map((page) => page.fields),
    first: like ? 1 : 0,
    mayLeave: async (index) => {
      if (index === 0) return preset();
      if (index === 1) suggestClusterIdentifier();
      return form.trigger(fieldsOf(form, pages[index]?.fields ?? []), { shouldFocus: true });
    },
  });

  async function preset() {
    const previous = form.getValues('PresetEngine');
    if (isClusterMade) return true;
    presetUseCase(form);
    if (previous === Engine) return true;
    presetEngine(form, await fetchEngineDefaults(Engine), previous || (form.formState.defaultValues?.Engine ?? Engine));
    form.setValue('PresetEngine', Engine);
    return true;
  }

  function suggestClusterIdentifier() {
    const { DBClusterIdentifier, DBInstanceIdentifier } = form.getValues();
    if (isClusterMade || isMultiAz(Engine) || (DBClusterIdentifier && DBClusterIdentifier !== suggested.current))
      return;
    if (!DBInstanceIdentifier) return;
    suggested.current = suggestedClusterIdentifier(DBInstanceIdentifier);
    form.setValue('DBClusterIdentifier', suggested.current);
  }

  return (
    <FormWizard
      pages={pages}
      steps={steps}
      notice={
        <>
          {like && <LikeCluster {...like.cluster} />}
          {isClusterMade && !pending && <WithoutInstances DBClusterIdentifier={made} />}
        </>
      }
      draft={draft}
      code={code}
      fill={fill}
      missing={
        isClusterMade ? [] : missingFields(values, [isMultiAz(Engine) ? 'DBClusterIdentifier' : 'DBInstanceIdentifier'])
      }
      submitLabel="Launch DB cluster"
      problem={problem ?? steps.problem}
      pending={pending}
      onSubmit={() => void submit()}
      cancelHref="/clusters"
    />
  );
}

function textsOfCluster(name: string) {
  if (!isMultiAz(name)) return textsOfEngine(name);
  return {
    label: `Multi-AZ DB cluster with ${engineName(name)}`,
    description: 'A writer and two readers in three zones, each with storage of its own.',
  };
}

function LikeCluster({ DBClusterIdentifier }: DBCluster) {
  return (
    <Alert type="info">
      The settings are those of <Link href={`/clusters/${DBClusterIdentifier}`}>{DBClusterIdentifier}</Link>. Its names,
      its password and its data are not taken over.
    </Alert>
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
