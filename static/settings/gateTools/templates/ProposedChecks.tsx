import Checkbox from '@atlaskit/checkbox';
import type { SettingsFormView } from '../../../../src/contract';
import type { FieldRef } from '../../../../src/domain/settings';
import { useLanguage, type Language } from '../../../common/text';
import { useEditing } from '../../editing';
import { Choice } from '../../fields/Choice';
import { offeredWith, optionsOf } from '../../fields/offered';
import { checkName } from '../../gates/checkFacts';
import type { Proposal, Remark } from './instantiate';

interface ProposedChecksProps {
  readonly proposals: readonly (Proposal & { readonly taken: boolean })[];
  readonly estimate: FieldRef | null;
  readonly onEstimate: (field: FieldRef | null) => void;
  readonly onTake: (id: string, take: boolean) => void;
}

const NO_FIELD = '';

/** What a template asks for here, each check with what is to be known about it. */
export function ProposedChecks({ proposals, estimate, onEstimate, onTake }: ProposedChecksProps) {
  const language = useLanguage();
  const { t } = language;
  const { form } = useEditing();
  const hasEstimate = proposals.some(({ check }) => check.type === 'fieldAtMost');
  const fields = offeredWith(estimate, form.numberFields);
  return (
    <section className="gate-tool-choice" aria-labelledby="template-contents">
      <h2 id="template-contents">{t('template.contents')}</h2>
      <p className="gate-tool-remark">{t('template.contentsHelp')}</p>
      <ul className="gate-tool-checks">
        {proposals.map((proposal) => {
          const { check, remarks, possible, taken } = proposal;
          return (
            <li key={check.id}>
              <Checkbox
                label={nameOf(proposal, language)}
                isChecked={taken}
                isDisabled={!possible}
                onChange={() => onTake(check.id, !taken)}
              />
              {remarks.map((remark) => (
                <span key={remark} className={isMark(remark) ? 'gate-tool-mark indented' : 'gate-tool-remark indented'}>
                  {t(`template.remark.${remark}`, valuesOf(proposal, form, language))}
                </span>
              ))}
            </li>
          );
        })}
      </ul>
      {hasEstimate && (
        <Choice
          label={t('template.estimate')}
          options={[...optionsOf(fields), { value: NO_FIELD, label: t('template.estimate.none') }]}
          value={estimate?.id ?? NO_FIELD}
          onChange={(id) => onEstimate(fields.find((field) => field.id === id) ?? null)}
        />
      )}
    </section>
  );
}

/** Those that leave something to do. */
const isMark = (remark: Remark): boolean => remark === 'choosePeople' || remark === 'noEstimate';

/** Without a field for it there is no name of one either. */
const nameOf = ({ check, possible }: Proposal, language: Language): string =>
  possible ? checkName(check, language) : language.t('settings.preset.estimateAtMost');

function valuesOf({ check }: Proposal, { issueTypes }: Pick<SettingsFormView, 'issueTypes'>, { format }: Language) {
  const types = issueTypes.filter(({ id }) => check.issueTypeIds.includes(id)).map(({ name }) => name);
  const role = 'who' in check && check.who.type === 'role' ? check.who.roleName : '';
  return { types: format.list(types), role };
}
