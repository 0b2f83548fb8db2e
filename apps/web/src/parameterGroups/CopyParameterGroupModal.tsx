import { copyDBParameterGroupInput } from '@rds-console/contract/parameterGroups';
import { CopyResourceModal } from '../resource/CopyResourceModal.tsx';
import { copyOf, parameterGroup } from './anyParameterGroup.ts';
import type { ParameterGroup } from './parameterGroup.ts';

interface Props {
  of: ParameterGroup;
  onDismiss: () => void;
}

/** Copy a parameter group. RDS has the same rules for both types, under longer names for one. */
export function CopyParameterGroupModal({ of: group, onDismiss }: Props) {
  const name = parameterGroup.nameOf(group);
  return (
    <CopyResourceModal
      type={parameterGroup}
      of={group}
      noun={group.kind}
      schema={copyDBParameterGroupInput}
      defaultValues={{
        SourceDBParameterGroupIdentifier: name,
        TargetDBParameterGroupIdentifier: '',
        TargetDBParameterGroupDescription: group.resource.Description,
      }}
      fields={{ name: 'TargetDBParameterGroupIdentifier', description: 'TargetDBParameterGroupDescription' }}
      copy={({ TargetDBParameterGroupIdentifier, TargetDBParameterGroupDescription }) =>
        copyOf(group, TargetDBParameterGroupIdentifier, TargetDBParameterGroupDescription)
      }
      contents="parameters"
      onDismiss={onDismiss}
    >
      The copy has the family <b>{group.resource.DBParameterGroupFamily}</b> and all values of <b>{name}</b>.
    </CopyResourceModal>
  );
}
