import { useCallback, useState } from 'react';
import { READY } from '../../../src/domain/gates/gate';
import { useText } from '../../common/text';
import { addGate, gateIdFor } from '../draftGates';
import { useEditing } from '../editing';
import { jqlsWritten } from '../marks';
import { focusChosenGate } from './focusChosenGate';
import { GateEditor } from './GateEditor';
import { GateList } from './GateList';
import { JqlProblemsProvider, useJqlProblems } from './jqlProblems';
import { UndoLine } from './UndoLine';
import { useDraftEdits } from './useDraftEdits';
import './gates.css';

/** The project's gates and, of the chosen one, its checks. What was opened stays so for as long as the page is. */
export default function GatesTab() {
  const t = useText();
  const { draft } = useEditing();
  const edits = useDraftEdits();
  const [chosen, setChosen] = useState<string>(READY);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [fresh, setFresh] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const index = Math.max(
    0,
    draft.gates.findIndex(({ id }) => id === chosen),
  );
  const gate = draft.gates[index]!;
  const jqlProblems = useJqlProblems(jqlsWritten(gate.checks));

  const toggle = useCallback((id: string) => {
    setFresh(null);
    setOpened((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  const made = useCallback((id: string) => {
    setFresh(id);
    setOpened((before) => new Set([...before, id]));
  }, []);
  /** Another gate than the one that was being worked on. */
  const show = (id: string) => {
    setChosen(id);
    focusChosenGate();
  };
  const add = (name: string) => {
    const id = gateIdFor(name, draft);
    edits.change((settings) => addGate(settings, id, name));
    show(id);
  };
  return (
    <JqlProblemsProvider value={jqlProblems}>
      <div className="gates-tab">
        <p className="section-intro">{t('settings.gates.intro')}</p>
        <GateList chosen={gate.id} onChoose={setChosen} onAdd={add} />
        <div className="gate-place">
          {edits.undo?.what.from === null && <UndoLine undo={edits.undo} as="div" />}
          <GateEditor
            key={gate.id}
            gate={gate}
            index={index}
            edits={edits}
            opened={opened}
            fresh={fresh}
            onToggle={toggle}
            onMade={made}
            onChoose={show}
            say={setSaid}
          />
        </div>
        <p className="visually-hidden" role="status">
          {said}
        </p>
      </div>
    </JqlProblemsProvider>
  );
}
