import { useId, useMemo } from 'react';
import { MOST_GATES } from '../../../../src/domain/gates/gate';
import { freeGateName } from '../../../../src/domain/gates/gateName';
import { useLanguage } from '../../../common/text';
import { MAX_CHECKS } from '../../draftGate';
import { useEditing } from '../../editing';
import { RadioLine } from '../../fields/RadioLine';
import { useJqlProblems } from '../../gates/jqlProblems';
import { jqlsWritten, marksOf, markText } from '../../marks';
import { WayChoice } from '../WayChoice';
import { gateNameOf } from './gateNameOf';
import { IncomingChecks, type MarkedCheck } from './IncomingChecks';
import type { Incoming, IncomingGate, UseImport } from './useImport';

interface IncomingPreviewProps {
  readonly gateIndex: number;
  readonly incoming: Extract<Incoming, { state: 'read' }>;
  readonly use: UseImport;
}

/** What comes in, what of it is different here, and where it goes. */
export function IncomingPreview({ gateIndex, incoming, use }: IncomingPreviewProps) {
  const language = useLanguage();
  const { t, format } = language;
  const { draft } = useEditing();
  const { file, gates, chosen, way, reason } = incoming;
  const id = useId();
  const markedOf = useMarks(gates);
  const coming = chosen === 'all' ? gates : gates.slice(chosen, chosen + 1);
  const marked = coming.map((gate) => ({ gate, checks: markedOf(gate) }));
  const toLookAt = marked.flatMap(({ checks }) => checks).filter(({ marks }) => marks.length > 0).length;
  const one = chosen === 'all' ? undefined : gates[chosen];
  return (
    <section className="gate-tool" aria-labelledby={id}>
      <h2 id={id} role="status">
        {t('transfer.import.found', {
          gates: gates.length,
          checks: gates.reduce((sum, { checks }) => sum + checks.length, 0),
        })}
      </h2>
      {gates.length > 1 && (
        <fieldset className="gate-tool-choice">
          <legend>{t('transfer.import.choose')}</legend>
          {gates.map((gate, index) => (
            <RadioLine key={index} name={id} checked={chosen === index} onChoose={() => use.onChoose(index)}>
              {t('transfer.import.one', { name: gateNameOf(gate, language), count: gate.checks.length })}
            </RadioLine>
          ))}
          <RadioLine
            name={id}
            checked={chosen === 'all'}
            onChoose={() => use.onChoose('all')}
            help={t('transfer.import.allHelp')}
          >
            {t('transfer.import.all')}
          </RadioLine>
        </fieldset>
      )}
      <p className={toLookAt > 0 ? 'gate-tool-mark' : 'gate-tool-remark'}>
        {t('transfer.import.marked', { count: toLookAt })}
      </p>
      {file.ignored.length > 0 && (
        <p className="gate-tool-mark">
          {t('transfer.import.ignored', { names: format.list(file.ignored.slice(0, 10)) })}
        </p>
      )}
      {marked.map(({ gate, checks }, index) => (
        <IncomingChecks key={index} title={gateNameOf(gate, language)} checks={checks} />
      ))}
      {one && (
        <WayChoice
          way={way}
          count={draft.gates[gateIndex]!.checks.length}
          ownName={freeGateName(gateNameOf(one, language), draft.gates)}
          onChange={use.onWay}
        />
      )}
      {reason !== null && (
        <p className="field-problem" role="alert">
          {t(`gateTools.whyNot.${reason}`, { most: reason === 'tooManyGates' ? MOST_GATES : MAX_CHECKS })}
        </p>
      )}
    </section>
  );
}

/** Marks of checks: of what differs in id or name, and of what is not here or refused. */
function useMarks(gates: readonly IncomingGate[]): (gate: IncomingGate) => MarkedCheck[] {
  const { t } = useLanguage();
  const { form, draft } = useEditing();
  const jqls = useMemo(() => jqlsWritten(gates.flatMap(({ checks }) => checks)), [gates]);
  const jqlProblem = useJqlProblems(jqls);
  const known = { form, blockingLinks: draft.blockingLinks, jqlProblem };
  return ({ adopted }) =>
    adopted.map(({ check, marks }) => ({
      check,
      marks: [
        ...marks.map((mark) => {
          switch (mark.code) {
            case 'otherName':
              return t('transfer.mark.otherName', { from: mark.from, to: mark.to });
            case 'unknownPeople':
              return t('transfer.mark.unknownPeople', { count: mark.count });
            case 'choosePeople':
              return t('transfer.mark.choosePeople');
          }
        }),
        ...marksOf(check, known).map((mark) => markText(mark, t)),
      ],
    }));
}
