import type { Check } from '../../../src/domain/gates/gate';
import { gateName } from '../../../src/texts/gates/refusal';
import { useLanguage } from '../../common/text';
import { MAX_CHECKS } from '../draftGate';
import { useEditing } from '../editing';
import { Choice } from '../fields/Choice';
import { focusChosenGate } from './focusChosenGate';
import type { CheckEdits } from './useCheckEdits';

interface MoveToProps {
  readonly check: Check;
  readonly gateId: string;
  readonly edits: CheckEdits;
}

/** A long way at once: to an end of its gate, or into another one, with what was ticked. */
export function MoveTo({ check, gateId, edits }: MoveToProps) {
  const language = useLanguage();
  const { t } = language;
  const { draft } = useEditing();
  const checks = draft.gates.find(({ id }) => id === gateId)?.checks ?? [];
  const from = checks.findIndex(({ id }) => id === check.id);
  const last = checks.length - 1;
  const others = draft.gates.filter((gate) => gate.id !== gateId && gate.checks.length < MAX_CHECKS);
  // Ids of gates hold no colon.
  const ends = [
    ...(from > 0 ? [{ value: ':top', label: t('settings.check.moveTop') }] : []),
    ...(from < last ? [{ value: ':bottom', label: t('settings.check.moveBottom') }] : []),
  ];
  const gates = others.map((gate) => ({
    value: gate.id,
    label: t('settings.check.moveToGate', { gate: gateName(gate, language) }),
  }));
  return (
    <Choice
      label={t('settings.check.moveTo')}
      help={t('settings.check.moveHelp')}
      placeholder={t('settings.check.movePlaceholder')}
      options={[...ends, ...gates]}
      value={null}
      onChange={(to) => {
        if (to === ':top' || to === ':bottom') edits.move(check, from, to === ':top' ? 0 : last);
        else {
          edits.moveToGate(check, to);
          // In another gate it is out of sight here: from the gates one can follow it or go on.
          focusChosenGate();
        }
      }}
    />
  );
}
