import type { Gate } from '../../src/domain/gates/gate';
import type { ProjectSettings } from '../../src/domain/settings';
import { gateName } from '../../src/texts/gates/refusal';
import type { Language } from '../../src/texts/language';
import { checkName } from './gates/checkFacts';
import { gateHasProblems, placesWithProblems } from './gates/problemPlaces';
import { shortened } from '../../src/texts/shorten';
import type { FieldProblems } from './problems';

/** Characters: checks can be 500 long. */
const MOST_OF_CHECK = 60;

/** On which tabs, in which gates and at which checks something is still to be mended: fields can be out of sight. */
export function problemPlacesText(problems: FieldProblems, draft: ProjectSettings, language: Language): string {
  const { t, format } = language;
  const at = (...starts: string[]) => [...problems.keys()].some((place) => starts.some((one) => place.startsWith(one)));
  const gates = draft.gates.flatMap((gate, index) =>
    gateHasProblems(problems, index)
      ? [t('settings.tab.gates'), ...placesIn(gate, index, problems, language)].join(' › ')
      : [],
  );
  const otherGates = at('gates') && gates.length === 0 ? [t('settings.tab.gates')] : [];
  const tabs = [
    ...(at('models', 'activeModel') ? [t('settings.tab.scoring')] : []),
    ...gates,
    ...otherGates,
    ...(at('criteriaField', 'estimateField', 'health') ? [t('settings.tab.health')] : []),
    ...(at('blockingLinks', 'unscored') ? [t('settings.tab.order')] : []),
  ];
  return t('settings.save.invalidAt', { places: format.list(tabs) });
}

/** The gate, and in it the first check to look at: one of 200 closed cards is hard to find. */
function placesIn(gate: Gate, index: number, problems: FieldProblems, language: Language): string[] {
  const { t } = language;
  const name = gateName(gate, language).trim() || t('settings.gate.unnamed');
  const [place, ...others] = [...placesWithProblems(problems, index)].sort((a, b) => a - b);
  const check = place === undefined ? undefined : gate.checks[place];
  if (place === undefined || !check) return [name];
  const first = t('settings.check.numbered', {
    place: place + 1,
    name: shortened(checkName(check, language), MOST_OF_CHECK),
  });
  return [name, others.length > 0 ? t('list.andMore', { names: first, more: others.length }) : first];
}
