import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { OptionForm } from './OptionForm.tsx';
import { offeredOptionsQuery, optionGroupQuery } from './queries.ts';

function useGroupAndOffers() {
  const { OptionGroupName = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(optionGroupQuery(OptionGroupName));
  const [group] = useState(data);
  const { data: offered } = useSuspenseQuery(offeredOptionsQuery(group));
  return { group, offered };
}

/** The page under `/option-groups/{name}/add-option`. */
export function AddOptionPage() {
  return <OptionForm {...useGroupAndOffers()} />;
}

/** The page under `/option-groups/{name}/options/{option}`. */
export function ModifyOptionPage() {
  const { OptionName } = useParams({ strict: false });
  return <OptionForm {...useGroupAndOffers()} changed={OptionName} />;
}
