import { copyOptionGroupInput } from '@rds-console/contract/optionGroups';
import type { OptionGroup } from '@rds-console/contract/rows';
import { api } from '../api.ts';
import { calling } from '../code/call.ts';
import { CopyResourceModal } from '../resource/CopyResourceModal.tsx';
import { engineName } from '../text/engineName.ts';
import { optionGroup } from './optionGroup.ts';

interface Props {
  of: OptionGroup;
  onDismiss: () => void;
}

/** Copy an option group. */
export function CopyOptionGroupModal({ of: group, onDismiss }: Props) {
  const name = optionGroup.nameOf(group);
  return (
    <CopyResourceModal
      type={optionGroup}
      of={group}
      schema={copyOptionGroupInput}
      defaultValues={{
        SourceOptionGroupIdentifier: name,
        TargetOptionGroupIdentifier: '',
        TargetOptionGroupDescription: group.OptionGroupDescription,
      }}
      fields={{ name: 'TargetOptionGroupIdentifier', description: 'TargetOptionGroupDescription' }}
      copy={calling(api.optionGroups.copy)}
      contents="options"
      onDismiss={onDismiss}
    >
      The copy is for {engineName(group.EngineName)} {group.MajorEngineVersion} too, and has all options of{' '}
      <b>{name}</b>.
    </CopyResourceModal>
  );
}
