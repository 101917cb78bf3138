import { useText } from '../../common/text';
import { RadioLine } from '../fields/RadioLine';
import type { Way } from './takeOver';

interface WayChoiceProps {
  readonly way: Way;
  /** How many checks the gate has. */
  readonly count: number;
  /** What a gate of its own would be called; absent: that is not offered. */
  readonly ownName?: string;
  readonly onChange: (way: Way) => void;
}

/** Whether new checks come in place of those that are there, after them, or apart. */
export function WayChoice({ way, count, ownName, onChange }: WayChoiceProps) {
  const t = useText();
  const choice = { name: 'gate-tool-way' };
  return (
    <fieldset className="gate-tool-choice">
      <legend>{t('gateTools.way.label')}</legend>
      <RadioLine {...choice} checked={way === 'add'} onChoose={() => onChange('add')}>
        {t('gateTools.way.add', { count })}
      </RadioLine>
      <RadioLine
        {...choice}
        checked={way === 'replace'}
        onChoose={() => onChange('replace')}
        help={t('gateTools.way.replaceHelp')}
      >
        {t('gateTools.way.replace', { count })}
      </RadioLine>
      {ownName !== undefined && (
        <RadioLine {...choice} checked={way === 'own'} onChoose={() => onChange('own')}>
          {t('gateTools.way.own', { name: ownName })}
        </RadioLine>
      )}
    </fieldset>
  );
}
