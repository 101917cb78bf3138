import type { Who } from '../../../src/domain/gates/gate';
import { useText } from '../../common/text';
import { useEditing } from '../editing';
import { Choice } from '../fields/Choice';
import { offeredWith, optionsOf } from '../fields/offered';

type Role = Extract<Who, { type: 'role' }>;

interface RoleChoiceProps {
  readonly who: Role;
  readonly place: string;
  readonly onChange: (who: Role) => void;
}

export function RoleChoice({ who, place, onChange }: RoleChoiceProps) {
  const t = useText();
  const { form } = useEditing();
  // One that the person may not see stays, too.
  const roles = offeredWith({ id: who.roleId, name: who.roleName }, form.roles ?? []);
  return (
    <Choice
      label={t('settings.who.role')}
      place={`${place}.roleId`}
      options={optionsOf(roles)}
      value={who.roleId}
      placeholder={t('settings.who.chooseRole')}
      help={form.roles === null ? t('settings.who.rolesHidden') : undefined}
      onChange={(id) => {
        const role = roles.find((one) => one.id === id);
        if (role) onChange({ type: 'role', roleId: role.id, roleName: role.name });
      }}
    />
  );
}
