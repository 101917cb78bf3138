import { memo, useId } from 'react';
import ChevronDown from '@atlaskit/icon/core/chevron-down';
import ChevronRight from '@atlaskit/icon/core/chevron-right';
import DragHandle from '@atlaskit/icon/core/drag-handle-vertical';
import Warning from '@atlaskit/icon/core/status-warning';
import type { Check } from '../../../src/domain/gates/gate';
import { useText } from '../../common/text';
import { OrderButtons } from '../fields/OrderButtons';
import { markText, type Mark } from '../marks';
import { CheckBody } from './CheckBody';
import type { CheckEdits } from './useCheckEdits';
import { useCardDrag } from './useCardDrag';

interface CheckCardProps {
  readonly gateId: string;
  readonly gateIndex: number;
  readonly check: Check;
  readonly name: string;
  readonly facts: string;
  readonly index: number;
  readonly count: number;
  readonly opened: boolean;
  /** It was only just made. */
  readonly fresh: boolean;
  readonly wrong: boolean;
  readonly marks: readonly Mark[];
  readonly readOnly: boolean;
  readonly edits: CheckEdits;
  readonly onToggle: (id: string) => void;
}

/** A check in one line; opened, all that can be changed about it. Of 200 only those that changed are drawn again. */
export const CheckCard = memo(function CheckCard(props: CheckCardProps) {
  const { gateId, gateIndex, check, name, facts, index, count, opened, wrong, marks, readOnly, edits, onToggle } =
    props;
  const t = useText();
  const body = useId();
  const { row, head, handle, dragging, edge } = useCardDrag(gateId, index, readOnly);
  return (
    <li ref={row} className="card check-card" data-edge={edge} data-dragging={dragging || undefined}>
      <div ref={head} className="card-head">
        {!readOnly && (
          // For the mouse alone: the buttons beside it do the same for everyone.
          <span ref={handle} className="drag-handle" aria-hidden="true">
            <DragHandle label="" color="currentColor" />
          </span>
        )}
        <button
          type="button"
          className="card-toggle"
          aria-expanded={opened}
          aria-controls={body}
          onClick={() => onToggle(check.id)}
        >
          {opened ? <ChevronDown label="" size="small" /> : <ChevronRight label="" size="small" />}
          <span className="check-line">
            <strong className="check-name">{t('settings.check.numbered', { place: index + 1, name })}</strong>
            <span className="card-facts">{facts}</span>
          </span>
        </button>
        {!readOnly && (
          <OrderButtons
            name={name}
            index={index}
            count={count}
            onMove={(by) => edits.move(check, index, index + by)}
            onDuplicate={() => edits.duplicate(check)}
            onRemove={() => edits.remove(check, index)}
          />
        )}
      </div>
      <CardNotes wrong={wrong && !opened} marks={marks} opened={opened} />
      <div id={body} hidden={!opened}>
        {opened && (
          <CheckBody
            check={check}
            gateId={gateId}
            place={`gates.${gateIndex}.checks.${index}`}
            fresh={props.fresh}
            edits={edits}
          />
        )}
      </div>
    </li>
  );
});

interface CardNotesProps {
  readonly wrong: boolean;
  readonly marks: readonly Mark[];
  readonly opened: boolean;
}

/** What is not right with a check, also while it is closed. Opened, a JQL's problem stands at its own field. */
function CardNotes({ wrong, marks, opened }: CardNotesProps) {
  const t = useText();
  const shown = marks.filter(({ code }) => !opened || (code !== 'jqlRefused' && code !== 'conditionRefused'));
  if (!wrong && shown.length === 0) return null;
  return (
    <ul className="card-notes">
      {wrong && <li className="field-problem">{t('settings.criteria.wrong')}</li>}
      {shown.map((mark) => (
        <li key={mark.code} className="card-mark">
          <Warning label={t('settings.mark.label')} color="var(--ds-icon-warning)" size="small" />
          <span>{markText(mark, t)}</span>
        </li>
      ))}
    </ul>
  );
}
