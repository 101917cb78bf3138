import type { CheckOf, Who } from '../../../src/domain/gates/gate';
import { useText } from '../../common/text';
import { withWho } from '../draftGate';
import { RadioLine } from '../fields/RadioLine';
import type { FieldsOf } from './fieldsOfCheck';
import { PeopleChoice } from './PeopleChoice';
import { RoleChoice } from './RoleChoice';

type CheckByPeople = CheckOf<'manual' | 'accepted'>;

const startOf = (type: Who['type']): Who => {
  switch (type) {
    case 'editors':
      return { type };
    case 'role':
      return { type, roleId: '', roleName: '' };
    case 'people':
      return { type, accountIds: [] };
  }
};

/** Acceptance is always by people whom the settings name. */
const kindsOf = (check: CheckByPeople): Who['type'][] =>
  check.type === 'manual' ? ['editors', 'role', 'people'] : ['role', 'people'];

/** Who may say that the check holds. */
export function WhoFields({ check, place, replace }: FieldsOf<CheckByPeople>) {
  const t = useText();
  const { who } = check;
  return (
    <fieldset className="who">
      <legend>{t(`settings.who.title.${check.type}`)}</legend>
      {kindsOf(check).map((type) => (
        <RadioLine
          key={type}
          name={`who-${check.id}`}
          checked={who.type === type}
          onChoose={() => replace(withWho(check, startOf(type)))}
        >
          {t(`settings.who.${type}`)}
        </RadioLine>
      ))}
      {who.type === 'role' && (
        <RoleChoice who={who} place={`${place}.who`} onChange={(next) => replace(withWho(check, next))} />
      )}
      {who.type === 'people' && (
        <PeopleChoice
          accountIds={who.accountIds}
          place={`${place}.who`}
          onChange={(accountIds) => replace(withWho(check, { type: 'people', accountIds }))}
        />
      )}
      {who.type !== 'editors' && <p className="field-help">{t('settings.who.namedHelp')}</p>}
    </fieldset>
  );
}
