import Heading from '@atlaskit/heading';
import { isOwnGate, READY, type Check, type Gate } from '../../../src/domain/gates/gate';
import { gateName } from '../../../src/texts/gates/refusal';
import { Message } from '../../common/Message';
import { useLanguage } from '../../common/text';
import { addCheck, MAX_CHECKS } from '../draftGate';
import { changeGate, renameGate } from '../draftGates';
import { useEditing } from '../editing';
import { TextInput } from '../fields/TextInput';
import { GateTools } from '../gateTools/GateTools';
import { AddCheck } from './AddCheck';
import { CheckList } from './CheckList';
import { GateActions } from './GateActions';
import { GateSearch } from './GateSearch';
import { GateVersion } from './GateVersion';
import { useCheckEdits } from './useCheckEdits';
import type { DraftEdits } from './useDraftEdits';

interface GateEditorProps {
  readonly gate: Gate;
  readonly index: number;
  readonly edits: DraftEdits;
  readonly opened: ReadonlySet<string>;
  readonly fresh: string | null;
  readonly onToggle: (id: string) => void;
  readonly onMade: (id: string) => void;
  readonly onChoose: (gateId: string) => void;
  readonly say: (text: string) => void;
}

/** One gate: its name, what can be done with all of it, and its checks. */
export function GateEditor({ gate, index, edits, opened, fresh, onToggle, onMade, onChoose, say }: GateEditorProps) {
  const language = useLanguage();
  const { t } = language;
  const { readOnly, fieldProblems } = useEditing();
  const { change, undo } = edits;
  const checkEdits = useCheckEdits(gate.id, { change, say, open: onMade });
  const isOwn = isOwnGate(gate);
  const kind = isOwn ? 'own' : gate.id === READY ? 'ready' : 'done';
  const add = (check: Check) => {
    change((settings) => changeGate(settings, gate.id, (before) => addCheck(before, check)));
    onMade(check.id);
  };
  return (
    <section className="settings-section gate-editor">
      <div className="section-head gate-title">
        <div>
          <Heading size="medium" as="h2">
            {gateName(gate, language)}
          </Heading>
          <GateVersion gate={gate} />
        </div>
        <GateTools
          gateIndex={index}
          onMade={(id, said) => {
            onChoose(id);
            say(said);
          }}
        />
      </div>
      <p className="section-intro">{t(`settings.gate.intro.${kind}`)}</p>
      {isOwn && (
        <TextInput
          label={t('settings.gate.name')}
          place={`gates.${index}.name`}
          value={gate.name ?? ''}
          onChange={(name) => change((settings) => renameGate(settings, gate.id, name))}
        />
      )}
      <div className="gate-line">
        <GateSearch gateId={gate.id} />
        {!readOnly && <GateActions gate={gate} change={change} onChoose={onChoose} />}
      </div>
      {gate.checks.length === 0 && (
        <Message title={t('settings.gates.empty.title')}>
          <p>{t('settings.gates.empty.text')}</p>
        </Message>
      )}
      <CheckList
        gate={gate}
        gateIndex={index}
        edits={checkEdits}
        undo={undo}
        opened={opened}
        fresh={fresh}
        onToggle={onToggle}
      />
      {fieldProblems.has(`gates.${index}.checks`) && (
        <p className="field-problem" role="alert">
          {t(`settings.problem.${fieldProblems.get(`gates.${index}.checks`) ?? 'invalid'}`)}
        </p>
      )}
      {!readOnly &&
        (gate.checks.length < MAX_CHECKS ? (
          <AddCheck onAdd={add} />
        ) : (
          <p className="field-help">{t('settings.gates.full', { max: MAX_CHECKS })}</p>
        ))}
    </section>
  );
}
