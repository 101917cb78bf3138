import type { Gate } from '../../../src/domain/gates/gate';
import { gateName } from '../../../src/texts/gates/refusal';
import { useLanguage } from '../../common/text';
import { useEditing } from '../editing';
import { AddGate } from './AddGate';
import { gateHasProblems } from './problemPlaces';

interface GateListProps {
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly onAdd: (name: string) => void;
}

/** The project's gates, to choose the one to look at. */
export function GateList({ chosen, onChoose, onAdd }: GateListProps) {
  const { t } = useLanguage();
  const { draft, readOnly } = useEditing();
  return (
    <nav className="gate-list" aria-label={t('settings.gates.label')}>
      <ul>
        {draft.gates.map((gate, index) => (
          <li key={gate.id}>
            <GateLink gate={gate} index={index} isChosen={gate.id === chosen} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      {!readOnly && <AddGate onAdd={onAdd} />}
    </nav>
  );
}

interface GateLinkProps {
  readonly gate: Gate;
  readonly index: number;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
}

function GateLink({ gate, index, isChosen, onChoose }: GateLinkProps) {
  const language = useLanguage();
  const { t } = language;
  const { fieldProblems } = useEditing();
  const wrong = gateHasProblems(fieldProblems, index);
  return (
    <button
      type="button"
      className="gate-link"
      aria-current={isChosen ? 'true' : undefined}
      onClick={() => onChoose(gate.id)}
    >
      <span className="gate-link-name">{gateName(gate, language).trim() || t('settings.gate.unnamed')}</span>
      <span className={wrong ? 'field-problem' : 'card-facts'}>
        {wrong ? t('settings.criteria.wrong') : t('settings.gates.count', { count: gate.checks.length })}
      </span>
    </button>
  );
}
