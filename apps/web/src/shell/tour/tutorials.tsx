import Link from '@cloudscape-design/components/link';
import type { TutorialPanelProps } from '@cloudscape-design/components/tutorial-panel';

export type TutorialId = 'enable' | 'create' | 'restore';

type Tutorial = Omit<TutorialPanelProps.Tutorial, 'completed'>;

const goesOn = 'The tour goes on by itself as soon as RDS says that it is so.';

const chooseYes: TutorialPanelProps.Step = {
  title: 'Answer Yes to Enable IAM DB authentication',
  hotspotId: 'iam-switch',
  content: 'Choose Yes here. It is off by default, and nothing is sent before the last button of the form.',
};

const watch = (what: string): TutorialPanelProps.Task => ({
  title: 'Read the value back',
  steps: [
    {
      title: 'Wait until the instance is available',
      hotspotId: 'instance-status',
      content: (
        <>
          {what} The console asks RDS again until the instance is available and IAM DB authentication reads Yes. Without
          that, nothing is proven. <Link href="/instances">Instances</Link>
        </>
      ),
    },
  ],
});

/** The procedures of the RDS documentation that this console is about, as tutorials. Their tasks are ticked by RDS's state. */
export const tutorials: Record<TutorialId, Tutorial> = {
  enable: {
    title: 'Enable IAM authentication',
    description: 'Modify an existing instance that has it off, and follow the change until it is verified.',
    completedScreenDescription:
      'RDS reports the instance as available with IAM DB authentication on. Existing connections were kept.',
    tasks: [
      {
        title: 'Have a DB instance to switch',
        steps: [
          {
            title: 'Create a database, or load the sample fleet',
            hotspotId: 'create-database',
            content: (
              <>
                An available MySQL, MariaDB or PostgreSQL instance is needed that has it off.{' '}
                <Link href="/instances">Instances</Link> has what there is, and from an empty list the sample fleet can
                be loaded where the console runs on rds-local.
              </>
            ),
          },
        ],
      },
      {
        title: 'Ask for the change',
        steps: [
          {
            title: 'Choose an instance, and Modify',
            hotspotId: 'instance-actions',
            content: (
              <>
                In <Link href="/instances">Instances</Link> select one whose IAM authentication is Off, then choose
                Modify from the actions.
              </>
            ),
          },
          chooseYes,
          {
            title: 'Choose when, and confirm',
            hotspotId: 'scheduling',
            content: `Immediately, or in the next maintenance window: until then the change is pending. Then choose Modify. ${goesOn}`,
          },
        ],
      },
      watch('A change that waits for the window can be applied now from the instance’s page.'),
    ],
  },
  create: {
    title: 'Create with IAM authentication',
    description: 'Create a DB instance with the wizard, and turn the switch on before the first connection.',
    completedScreenDescription:
      'The new instance is available, and its users can be given IAM tokens instead of passwords.',
    tasks: [
      {
        title: 'Create a database',
        steps: [
          {
            title: 'Open the wizard',
            hotspotId: 'create-database',
            content: (
              <>
                <Link href="/instances/create">Create database</Link> leads through engine, use case, details and
                advanced settings. The switch is among the database options.
              </>
            ),
          },
          { ...chooseYes, content: `${String(chooseYes.content)} Then launch the instance. ${goesOn}` },
        ],
      },
      watch('A new instance takes some minutes to be created.'),
    ],
  },
  restore: {
    title: 'Restore with IAM authentication',
    description: 'Restore a snapshot: that makes a new instance, and the switch is asked for anew.',
    completedScreenDescription:
      'The restored instance is available with IAM DB authentication on, whatever its snapshot had.',
    tasks: [
      {
        title: 'Have a snapshot',
        steps: [
          {
            title: 'Take a snapshot of an instance',
            hotspotId: 'instance-actions',
            content: (
              <>
                In <Link href="/instances">Instances</Link> select a MySQL, MariaDB or PostgreSQL instance and choose
                Take snapshot. {goesOn}
              </>
            ),
          },
        ],
      },
      {
        title: 'Restore it',
        steps: [
          {
            title: 'Choose the snapshot, and Restore snapshot',
            hotspotId: 'snapshot-actions',
            content: (
              <>
                In <Link href="/snapshots">Snapshots</Link> select it, then choose Restore snapshot from the actions.
              </>
            ),
          },
          {
            ...chooseYes,
            content: `It is preset from the snapshot, and said who decides. Choose Yes, and restore. ${goesOn}`,
          },
        ],
      },
      watch('A restored instance takes some minutes to be created.'),
    ],
  },
};
