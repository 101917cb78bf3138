import type { GateChoice, ValidatorConfig } from '../../src/contract';
import type { Language } from '../common/text';

/** A validator in words: what it demands, what it does when nobody can tell, and the team's own line. */
export function summaryOf({ gate, message, whenUnknown }: ValidatorConfig, language: Language): string[] {
  const { t } = language;
  const demand =
    gate.type === 'own'
      ? t('validator.view.own', { name: gate.name })
      : t('validator.view.gate', { gate: gateText(gate.type, language) });
  return [
    demand,
    t(`validator.view.unknown.${whenUnknown}`),
    ...(message === null ? [] : [t('validator.view.message', { message })]),
  ];
}

export const gateText = (type: GateChoice['type'], { t }: Language): string =>
  t(type === 'own' ? 'validator.gate.own' : `gate.${type}`);
