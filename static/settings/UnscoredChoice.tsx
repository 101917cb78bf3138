import { projectSettingsSchema } from '../../src/domain/settings';
import { useText } from '../common/text';
import { useEditing } from './editing';
import { RadioLine } from './fields/RadioLine';

const PLACES = projectSettingsSchema.shape.unscored.options;

/** Where issues stand of which nobody said what they are worth. */
export function UnscoredChoice() {
  const t = useText();
  const { draft, edit } = useEditing();
  return (
    <fieldset className="order-choice">
      <legend>{t('settings.unscored.title')}</legend>
      <p className="section-intro">{t('settings.unscored.intro')}</p>
      {PLACES.map((unscored) => (
        <RadioLine
          key={unscored}
          name="unscored"
          checked={draft.unscored === unscored}
          onChoose={() => edit((before) => ({ ...before, unscored }))}
          help={t(`settings.unscored.${unscored}.help`)}
        >
          {t(`settings.unscored.${unscored}`)}
        </RadioLine>
      ))}
    </fieldset>
  );
}
