import { useMemo, useState } from 'react';
import Button from '@atlaskit/button/new';
import { STARTING_DONE_GATE, STARTING_READY_GATE } from '../../../../src/domain/gates/gate';
import type { FieldRef } from '../../../../src/domain/settings';
import { useText } from '../../../common/text';
import { sameValue } from '../../draft';
import { estimateField, MAX_CHECKS } from '../../draftGate';
import { useEditing } from '../../editing';
import type { GateToolProps } from '../GateTools';
import { whyNot, withChecks } from '../takeOver';
import { ToolDialog } from '../ToolDialog';
import { WayChoice } from '../WayChoice';
import { instantiate } from './instantiate';
import { ProposedChecks } from './ProposedChecks';
import { TEMPLATES, type TemplateId } from './templates';

/** Shows what a template asks for, and puts the chosen checks into the draft. */
export default function TemplatesDialog({ gateIndex, onClose }: GateToolProps) {
  const t = useText();
  const { draft, form, edit } = useEditing();
  const gate = draft.gates[gateIndex]!;
  const offered = useMemo(() => fittingFirst(gateIndex), [gateIndex]);
  const [chosen, setChosen] = useState<TemplateId>(offered[0]!.id);
  const [way, setWay] = useState<'replace' | 'add'>(() => (isAsItBegan(gate.checks) ? 'replace' : 'add'));
  const [estimate, setEstimate] = useState<FieldRef | null>(
    () => draft.estimateField ?? estimateField(form.numberFields) ?? null,
  );
  /** Only what the person chose otherwise than proposed. */
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());

  const template = TEMPLATES.find(({ id }) => id === chosen)!;
  const compared = way === 'add' ? gate : { ...gate, checks: [] };
  const proposals = instantiate(template, { form, gate: compared, estimate, t }).map((proposal) => ({
    ...proposal,
    taken: proposal.possible && (choices.get(proposal.check.id) ?? !proposal.remarks.includes('alreadyThere')),
  }));
  const taken = proposals.flatMap((proposal) => (proposal.taken ? proposal.check : []));
  // Where nothing is, nothing is replaced.
  const put = gate.checks.length === 0 ? 'add' : way;
  const reason = whyNot(way, taken, gate, draft);

  const choose = (id: TemplateId) => {
    setChosen(id);
    setChoices(new Map());
  };
  const use = () => {
    edit((settings) => withChecks(settings, gateIndex, taken, put));
    onClose(t(`gateTools.done.${put}`, { count: taken.length }));
  };
  return (
    <ToolDialog
      title={t('template.title')}
      onClose={() => onClose()}
      footer={
        <>
          <Button appearance="subtle" onClick={() => onClose()}>
            {t('common.cancel')}
          </Button>
          <Button appearance="primary" isDisabled={reason !== null} onClick={use}>
            {t(`template.use.${put}`, { count: taken.length })}
          </Button>
        </>
      }
    >
      <fieldset className="model-choice">
        <legend>{t('template.choose')}</legend>
        {offered.map(({ id }) => (
          <label key={id} className={`model-card ${id === chosen ? 'model-card-chosen' : ''}`}>
            <input type="radio" name="gate-template" checked={id === chosen} onChange={() => choose(id)} />
            <span>
              <strong>{t(`template.${id}.name`)}</strong>
              <span className="model-card-help">{t(`template.${id}.text`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <ProposedChecks
        proposals={proposals}
        estimate={estimate}
        onEstimate={setEstimate}
        onTake={(id, take) => setChoices((before) => new Map(before).set(id, take))}
      />
      {gate.checks.length > 0 && (
        <WayChoice way={way} count={gate.checks.length} onChange={(next) => next !== 'own' && setWay(next)} />
      )}
      {reason !== null && (
        <p className="field-problem" role="alert">
          {t(`gateTools.whyNot.${reason}`, { most: MAX_CHECKS })}
        </p>
      )}
    </ToolDialog>
  );
}

/** Those meant for this gate come first; a gate of the team's own is mostly one on the way to done. */
function fittingFirst(gateIndex: number) {
  const wanted = gateIndex === 0 ? 'ready' : 'done';
  return [...TEMPLATES].sort((a, b) => Number(b.meantFor === wanted) - Number(a.meantFor === wanted));
}

/** Nobody has put work into these checks yet, so a template mostly takes their place. */
const isAsItBegan = (checks: typeof STARTING_DONE_GATE.checks): boolean =>
  [[], STARTING_READY_GATE.checks, STARTING_DONE_GATE.checks].some((began) => sameValue(began, checks));
