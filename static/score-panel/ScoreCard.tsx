import type { ScoreView } from '../../src/contract/views';
import { manualCriteria } from '../../src/domain/scoring/model';
import type { Score } from '../../src/domain/scoring/score';
import { hasValue } from '../../src/domain/scoring/inputs';
import { DamageFound } from '../common/DamageFound';
import { DamagedNotice } from '../common/DamagedNotice';
import { Message } from '../common/Message';
import { useLanguage } from '../common/text';
import { usePeople } from '../common/usePeople';
import { modelProblemText } from '../common/words';
import { CriteriaSection } from './CriteriaSection';
import { sectionsOf } from './logic';
import { SaveBar } from './SaveBar';
import { ScoreHeader } from './ScoreHeader';
import { useScoreForm } from './useScoreForm';

const withinOf = (score: Score | null): Score | null => (score?.status === 'scored' ? score.within : null);

interface ScoreCardProps {
  readonly view: ScoreView;
  readonly onSaved: (view: ScoreView) => void;
  readonly onReload: () => void;
}

export function ScoreCard({ view, onSaved, onReload }: ScoreCardProps) {
  const language = useLanguage();
  const { t } = language;
  const sections = sectionsOf(view);
  const form = useScoreForm(view, onSaved);
  const nameOf = usePeople(
    sections.flatMap(({ inputs }) => inputs.flatMap((input) => (hasValue(input) && input.by ? [input.by] : []))),
  );
  const { model, canEdit } = view;
  const editable = canEdit && view.modelProblem === null;
  const hasManual = sections.some((section) => manualCriteria(section.model).length > 0);

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      {view.damaged && <DamagedNotice what="settings" />}
      {view.dataProblem !== null && (
        <DamagedNotice what="issueData">
          <DamageFound {...view.dataProblem} />
        </DamagedNotice>
      )}
      {view.modelProblem ? (
        <Message appearance="warning" title={t('error.MODEL_BROKEN.title')}>
          <p>{modelProblemText(view.modelProblem, model, language)}</p>
          <p>{t('error.MODEL_BROKEN.text')}</p>
        </Message>
      ) : (
        <ScoreHeader view={view} score={form.score} dirty={form.edited.dirty} />
      )}
      {hasManual && !canEdit && <p className="score-note">{t('scorePanel.readOnly')}</p>}
      {form.edited.sections.map((section, index) => (
        <CriteriaSection
          key={section.model.id}
          section={section}
          stored={sections[index]?.inputs ?? []}
          score={index === 0 ? form.score : withinOf(form.score)}
          isWithin={index > 0}
          editable={editable}
          form={form}
          nameOf={nameOf}
        />
      ))}
      {hasManual && editable && (
        <SaveBar
          form={form}
          onReload={() => {
            form.forgetFailure();
            onReload();
          }}
        />
      )}
    </form>
  );
}
