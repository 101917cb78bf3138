import { isBlockingType } from '../../src/domain/dependencies';
import Checkbox from '@atlaskit/checkbox';
import { useLanguage } from '../common/text';
import { useEditing } from './editing';

/** Which links mean "must be done before": recognised by name, or chosen here. */
export function LinksTab() {
  const { t, format } = useLanguage();
  const { draft, edit, form, readOnly } = useEditing();
  const chosen = draft.blockingLinkTypeIds;
  const recognised = form.linkTypes.filter((type) => isBlockingType(type, null));
  const directed = form.linkTypes.filter((type) => type.inward !== type.outward);
  const set = (ids: string[] | null) => edit((before) => ({ ...before, blockingLinkTypeIds: ids }));
  return (
    <div className="settings-section narrow-section">
      <p className="section-intro">{t('settings.links.intro')}</p>
      <fieldset className="link-choice">
        <legend className="visually-hidden">{t('settings.tab.links')}</legend>
        <label className="radio-line">
          <input type="radio" name="links" checked={chosen === null} disabled={readOnly} onChange={() => set(null)} />
          <span>
            {t('settings.links.automatic')}
            <span className="field-help">
              {recognised.length === 0
                ? t('settings.links.none')
                : t('settings.links.recognised', { names: format.list(recognised.map((type) => type.name)) })}
            </span>
          </span>
        </label>
        <label className="radio-line">
          <input
            type="radio"
            name="links"
            checked={chosen !== null}
            disabled={readOnly}
            onChange={() => set(recognised.map((type) => type.id))}
          />
          <span>{t('settings.links.choose')}</span>
        </label>
      </fieldset>
      {chosen !== null && (
        <div className="link-types">
          {directed.map((type) => (
            <Checkbox
              key={type.id}
              label={t('settings.links.type', { name: type.name, outward: type.outward, inward: type.inward })}
              isChecked={chosen.includes(type.id)}
              isDisabled={readOnly}
              onChange={(event) =>
                set(event.currentTarget.checked ? [...chosen, type.id] : chosen.filter((id) => id !== type.id))
              }
            />
          ))}
          {directed.length === 0 && <p className="field-help">{t('settings.links.noTypes')}</p>}
          {chosen.length === 0 && <p className="field-help">{t('settings.links.nothingChosen')}</p>}
        </div>
      )}
    </div>
  );
}
