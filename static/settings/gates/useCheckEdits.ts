import { useMemo } from 'react';
import type { Check, Gate } from '../../../src/domain/gates/gate';
import type { ProjectSettings } from '../../../src/domain/settings';
import { gateName } from '../../../src/texts/gates/refusal';
import { useLanguage } from '../../common/text';
import { duplicateCheck, moveCheckTo, newCheckId, removeCheck, replaceCheck } from '../draftGate';
import { changeGate, moveToGate } from '../draftGates';
import { checkName } from './checkFacts';
import type { DraftEdits } from './useDraftEdits';

/** What can be done to the checks of one gate; the same object for as long as that gate is shown. */
export interface CheckEdits {
  readonly replace: (check: Check) => void;
  readonly move: (check: Check, from: number, to: number) => void;
  readonly moveToGate: (check: Check, gateId: string) => void;
  readonly duplicate: (check: Check) => void;
  readonly remove: (check: Check, index: number) => void;
}

interface Around {
  readonly change: DraftEdits['change'];
  /** Tells a screen reader what just happened. */
  readonly say: (text: string) => void;
  /** A check that was just made, to be opened. */
  readonly open: (id: string) => void;
}

export function useCheckEdits(gateId: string, { change, say, open }: Around): CheckEdits {
  const language = useLanguage();
  return useMemo(() => {
    const { t } = language;
    const inGate = (how: (gate: Gate) => Gate) => (draft: ProjectSettings) => changeGate(draft, gateId, how);
    const find = (draft: ProjectSettings, id: string) => draft.gates.find((gate) => gate.id === id);
    return {
      replace: (check) => void change(inGate((gate) => replaceCheck(gate, check))),
      move(check, from, to) {
        const after = change(inGate((gate) => moveCheckTo(gate, from, to)));
        const count = find(after, gateId)?.checks.length ?? 0;
        say(t('settings.check.movedTo', { name: checkName(check, language), place: to + 1, count }));
      },
      moveToGate(check, to) {
        const target = find(
          change((draft) => moveToGate(draft, check, to)),
          to,
        );
        if (target)
          say(t('settings.check.movedToGate', { name: checkName(check, language), gate: gateName(target, language) }));
      },
      duplicate(check) {
        const id = newCheckId();
        change(inGate((gate) => duplicateCheck(gate, check.id, id)));
        open(id);
        say(t('settings.check.duplicated', { name: checkName(check, language) }));
      },
      remove(check, index) {
        const name = checkName(check, language);
        change(
          inGate((gate) => removeCheck(gate, check.id)),
          { name, from: { gateId, index } },
        );
        say(t('settings.removed', { name }));
      },
    };
  }, [gateId, change, say, open, language]);
}
