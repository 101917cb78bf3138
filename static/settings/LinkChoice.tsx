import { firstEnd, type BlockingLink } from '../../src/domain/dependencies';
import type { LinkType } from '../../src/domain/issue';
import { useLanguage, useText } from '../common/text';
import { changeFirst, changeLinks, directedTypes, recognisedLinks } from './draftLinks';
import { useEditing } from './editing';
import { RadioLine } from './fields/RadioLine';

/** Which links mean "must be done before": recognised by name, or chosen here. */
export function LinkChoice() {
  const { t, format } = useLanguage();
  const { draft, edit, form } = useEditing();
  const chosen = draft.blockingLinks;
  const recognised = form.linkTypes.filter((type) => firstEnd(type, null) !== null);
  const directed = directedTypes(form.linkTypes);
  return (
    <fieldset className="order-choice">
      <legend>{t('settings.links.title')}</legend>
      <p className="section-intro">{t('settings.links.intro')}</p>
      <RadioLine
        name="links"
        checked={chosen === null}
        onChoose={() => edit((before) => changeLinks(before, null))}
        help={
          recognised.length === 0
            ? t('settings.links.none')
            : t('settings.links.recognised', { names: format.list(recognised.map((type) => type.name)) })
        }
      >
        {t('settings.links.automatic')}
      </RadioLine>
      <RadioLine
        name="links"
        checked={chosen !== null}
        onChoose={() => edit((before) => changeLinks(before, recognisedLinks(form.linkTypes)))}
      >
        {t('settings.links.choose')}
      </RadioLine>
      {chosen !== null && (
        <div className="link-types">
          {directed.map((type) => (
            <LinkTypeChoice key={type.id} type={type} first={firstEnd(type, chosen)} />
          ))}
          {directed.length === 0 && <p className="field-help">{t('settings.links.noTypes')}</p>}
          {chosen.length === 0 && <p className="field-help">{t('settings.links.nothingChosen')}</p>}
        </div>
      )}
    </fieldset>
  );
}

const ENDS = [null, 'source', 'target'] as const;

interface LinkTypeChoiceProps {
  readonly type: LinkType;
  readonly first: BlockingLink['first'] | null;
}

/** The site's own words say what A and B are to each other; the admin says which of them goes first. */
function LinkTypeChoice({ type, first }: LinkTypeChoiceProps) {
  const t = useText();
  const { edit } = useEditing();
  return (
    <fieldset className="link-type">
      <legend>
        {type.name}
        <span className="field-help">{t('settings.links.type', { outward: type.outward, inward: type.inward })}</span>
      </legend>
      {ENDS.map((end) => (
        <RadioLine
          key={end}
          name={`link-${type.id}`}
          checked={first === end}
          onChoose={() => edit((before) => changeFirst(before, type.id, end))}
        >
          {t(`settings.links.first.${end ?? 'none'}`)}
        </RadioLine>
      ))}
    </fieldset>
  );
}
