import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { isOwnGate, type Gate } from '../../../src/domain/gates/gate';
import { gateName } from '../../../src/texts/gates/refusal';
import { Ask } from '../../common/Ask';
import { useLanguage } from '../../common/text';
import { canAddGate, duplicateGate, gateIdFor, removeGate } from '../draftGates';
import { useEditing } from '../editing';
import type { DraftEdits } from './useDraftEdits';
import { useFocusBack } from './useFocusBack';

interface GateActionsProps {
  readonly gate: Gate;
  readonly change: DraftEdits['change'];
  /** Another gate is to be shown. */
  readonly onChoose: (id: string) => void;
}

/** A second gate like this one; and, for the project's own, removing it. */
export function GateActions({ gate, change, onChoose }: GateActionsProps) {
  const language = useLanguage();
  const { t } = language;
  const { draft } = useEditing();
  const [asking, setAsking] = useState(false);
  const { button, comeBack } = useFocusBack();
  const name = gateName(gate, language);
  if (asking) {
    return (
      // Workflows and saved searches may name it.
      <Ask
        title={t('settings.gate.removeTitle', { name })}
        text={t('settings.gate.removeText', { count: gate.checks.length })}
        yes={t('settings.gate.remove')}
        onCancel={() => {
          comeBack();
          setAsking(false);
        }}
        onYes={() => {
          const before = draft.gates[draft.gates.findIndex(({ id }) => id === gate.id) - 1];
          change((settings) => removeGate(settings, gate.id), { name, from: null });
          if (before) onChoose(before.id);
        }}
      />
    );
  }
  return (
    <div className="button-row">
      <Button
        spacing="compact"
        isDisabled={!canAddGate(draft)}
        onClick={() => {
          const copyName = t('settings.gate.copyOf', { name });
          const id = gateIdFor(copyName, draft);
          change((settings) => duplicateGate(settings, gate.id, id, copyName));
          onChoose(id);
        }}
      >
        {t('settings.gate.duplicate')}
      </Button>
      {isOwnGate(gate) && (
        <Button ref={button} spacing="compact" onClick={() => setAsking(true)}>
          {t('settings.gate.remove')}
        </Button>
      )}
    </div>
  );
}
