import { useEffect, useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { Gate } from '../../../src/domain/gates/gate';
import { gateName } from '../../../src/texts/gates/refusal';
import { useLanguage } from '../../common/text';
import { canAddGate, duplicateGate, gateIdFor, isOwnGate, removeGate } from '../draftGates';
import { useEditing } from '../editing';
import { AskRemoveGate } from './AskRemoveGate';
import type { DraftEdits } from './useDraftEdits';

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
  const remove = useRef<HTMLButtonElement>(null);
  const [cancelled, setCancelled] = useState(false);
  useEffect(() => {
    if (cancelled) remove.current?.focus();
  }, [cancelled]);
  const name = gateName(gate, language);
  if (asking) {
    return (
      <AskRemoveGate
        name={name}
        checks={gate.checks.length}
        onCancel={() => {
          setAsking(false);
          setCancelled(true);
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
      {isOwnGate(draft, gate.id) && (
        <Button
          ref={remove}
          spacing="compact"
          onClick={() => {
            setAsking(true);
            setCancelled(false);
          }}
        >
          {t('settings.gate.remove')}
        </Button>
      )}
    </div>
  );
}
