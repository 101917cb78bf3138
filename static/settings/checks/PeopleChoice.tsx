import { useText } from '../../common/text';
import { usePageContext } from '../../common/pageContext';
import { MultiChoice } from '../fields/MultiChoice';
import { usePeopleToChoose } from './usePeopleToChoose';

interface PeopleChoiceProps {
  readonly accountIds: readonly string[];
  readonly place: string;
  readonly onChange: (accountIds: string[]) => void;
}

/** People of the project; who was chosen and is gone is shown as such, to be taken off. */
export function PeopleChoice({ accountIds, place, onChange }: PeopleChoiceProps) {
  const t = useText();
  const { projectId } = usePageContext();
  const { people, names, failed } = usePeopleToChoose(projectId, accountIds);
  const listed = new Set(people?.map(({ accountId }) => accountId));
  const others = accountIds
    .filter((id) => !listed.has(id))
    .map((id) => ({ value: id, label: names === null ? '…' : (names.get(id) ?? t('settings.who.unknownPerson')) }));
  const gone = names === null ? 0 : accountIds.filter((id) => !listed.has(id) && !names.has(id)).length;
  return (
    <MultiChoice
      label={t('settings.who.people')}
      place={`${place}.accountIds`}
      placeholder={t('settings.who.choosePeople')}
      help={t('settings.who.peopleHelp')}
      warning={
        failed ? t('settings.who.peopleFailed') : gone > 0 ? t('settings.who.peopleGone', { count: gone }) : null
      }
      isLoading={people === null && !failed}
      options={[...others, ...(people ?? []).map(({ accountId, name }) => ({ value: accountId, label: name }))]}
      values={accountIds}
      onChange={onChange}
    />
  );
}
