import type { Who } from '../../../src/domain/gates/gate';
import { useText } from '../../common/text';
import { useEditing } from '../editing';
import { Choice } from '../fields/Choice';

type Role = Extract<Who, { type: 'role' }>;

interface RoleChoiceProps {
  readonly who: Role;
  readonly place: string;
  readonly onChange: (who: Role) => void;
}

export function RoleChoice({ who, place, onChange }: RoleChoiceProps) {
  const t = useText();
  const { form } = useEditing();
  const roles = form.roles ?? [];
  const isListed = who.roleId === '' || roles.some(({ id }) => id === who.roleId);
  // A role that is gone, or that the person may not see, stays to be seen and to be chosen away from.
  const options = [...(isListed ? [] : [{ id: who.roleId, name: who.roleName }]), ...roles];
  return (
    <Choice
      label={t('settings.who.role')}
      place={`${place}.roleId`}
      options={options.map(({ id, name }) => ({ value: id, label: name }))}
      value={who.roleId}
      placeholder={t('settings.who.chooseRole')}
      {...(form.roles === null ? { help: t('settings.who.rolesHidden') } : {})}
      onChange={(id) => {
        const role = options.find((one) => one.id === id);
        if (role) onChange({ type: 'role', roleId: role.id, roleName: role.name });
      }}
    />
  );
}
