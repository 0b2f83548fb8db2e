import { orderableOption } from '@rds-console/contract/orderable';
import { appliesToInstance, type InstanceParameter, instanceInput } from '@rds-console/contract/parameters/instance';
import type { DBInstance } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import { api } from '../../api.ts';
import { callOf } from '../../code/call.ts';
import { engineVersionsQuery, knownOptions, useClassChoices } from '../../databaseFields/engineChoices.ts';
import { useRdsForm } from '../../form/useRdsForm.ts';
import { useIamUnavailableReason } from '../../iam/iamEligibility.ts';
import { useFlashes } from '../../shell/flashes.tsx';
import { dbInstance } from '../dbInstance.ts';
import { type CreateInstanceValues, createInstanceDefaults, createInstanceSchema } from './createInstanceForm.ts';
import { likeInstance } from './likeInstance.ts';

const schema = createInstanceSchema(knownOptions);

/** The form of the wizard: its first values, what it would send now, and what happens once that is sent. */
export function useCreateInstance(like: DBInstance | undefined, showFields: (names: string[]) => void) {
  const { data: versions } = useSuspenseQuery(engineVersionsQuery());
  const [defaultValues] = useState(() => (like ? likeInstance(like, versions) : createInstanceDefaults));
  const { show } = useFlashes();
  const navigate = useNavigate();

  const creation = (values: z.output<typeof schema>) => callOf(api.instances.create, instanceInput(factsOf(values)));
  const rdsForm = useRdsForm<CreateInstanceValues, typeof schema>({
    schema,
    defaultValues,
    draft: like ? `create instance like ${like.DBInstanceIdentifier}` : 'create instance',
    calls: (values) => [creation(values)],
    send: async (values) => {
      const created = await creation(values).send();
      rdsForm.form.resetField('MasterUserPassword');
      rdsForm.form.resetField('ConfirmPassword');
      await dbInstance.cache(created);
      show(`instance ${created.DBInstanceIdentifier}`, {
        type: 'success',
        header: `Creating the DB instance ${created.DBInstanceIdentifier}`,
        content: 'It can be connected to when its status is available.',
      });
      await navigate({ to: `/instances/${created.DBInstanceIdentifier}` });
    },
    showFields,
  });
  const values = rdsForm.form.watch();
  const { Engine, EngineVersion, DBInstanceClass } = values;
  const { options } = useClassChoices(Engine, EngineVersion);
  const iamUnavailable = useIamUnavailableReason({ Engine, EngineVersion, classes: [DBInstanceClass] });
  function factsOf<Values extends CreateInstanceValues>(values: Values) {
    return { values, option: orderableOption(options, values), iamUnavailable };
  }

  const facts = factsOf(values);
  const applies = (name: InstanceParameter) => appliesToInstance(name, facts);
  return { ...rdsForm, input: instanceInput(facts), applies, iamUnavailable };
}
