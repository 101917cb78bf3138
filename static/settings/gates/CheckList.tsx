import { Fragment, useCallback, useMemo } from 'react';
import type { Gate } from '../../../src/domain/gates/gate';
import { useLanguage } from '../../common/text';
import { useEditing } from '../editing';
import { marksOf, type Mark } from '../marks';
import { CheckCard } from './CheckCard';
import { checkFacts, checkName } from './checkFacts';
import { useJqlProblemOf } from './jqlProblems';
import { placesWithProblems } from './problemPlaces';
import { UndoLine } from './UndoLine';
import type { CheckEdits } from './useCheckEdits';
import { useDrops } from './useCardDrag';
import type { DraftEdits } from './useDraftEdits';

interface CheckListProps {
  readonly gate: Gate;
  readonly gateIndex: number;
  readonly edits: CheckEdits;
  readonly undo: DraftEdits['undo'];
  readonly opened: ReadonlySet<string>;
  readonly fresh: string | null;
  readonly onToggle: (id: string) => void;
}

/** One and the same for every check without any, so that it is not drawn again. */
const NO_MARKS: readonly Mark[] = [];

export function CheckList({ gate, gateIndex, edits, undo, opened, fresh, onToggle }: CheckListProps) {
  const language = useLanguage();
  const { draft, form, readOnly, fieldProblems } = useEditing();
  const jqlProblem = useJqlProblemOf();
  const wrong = useMemo(() => placesWithProblems(fieldProblems, gateIndex), [fieldProblems, gateIndex]);
  const { checks } = gate;
  const { move } = edits;
  const onDrop = useCallback(
    (from: number, to: number) => {
      const check = checks[from];
      if (check) move(check, from, to);
    },
    [checks, move],
  );
  useDrops(gate.id, readOnly, onDrop);
  const known = { form, blockingLinks: draft.blockingLinks, jqlProblem };
  const undoAt = undo?.what.from?.gateId === gate.id ? undo.what.from.index : null;
  return (
    <ol className="card-list">
      {checks.map((check, index) => {
        const marks = marksOf(check, known);
        return (
          <Fragment key={check.id}>
            {undo && undoAt === index && <UndoLine undo={undo} as="li" />}
            <CheckCard
              gateId={gate.id}
              gateIndex={gateIndex}
              check={check}
              name={checkName(check, language)}
              facts={checkFacts(check, form, language)}
              index={index}
              count={checks.length}
              opened={opened.has(check.id)}
              fresh={check.id === fresh}
              wrong={wrong.has(index)}
              marks={marks.length > 0 ? marks : NO_MARKS}
              readOnly={readOnly}
              edits={edits}
              onToggle={onToggle}
            />
          </Fragment>
        );
      })}
      {undo && undoAt === checks.length && <UndoLine undo={undo} as="li" />}
    </ol>
  );
}
