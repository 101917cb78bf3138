import type { Criterion, Model } from '../../../src/domain/scoring/model';
import { useLanguage, useText } from '../text';
import { rangeText, scaleText } from '../words';
import { ProblemText } from './ProblemText';
import { RANGE_ENDS, type EditedRange, type RangeEnd } from './ranges';
import { ValueInput } from './ValueInput';

interface RangeToggleProps {
  readonly label: string;
  readonly rangeId: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Shows and hides the fields for how sure a value is: most values need none. */
export function RangeToggle({ label, rangeId, open, onToggle }: RangeToggleProps) {
  const t = useText();
  return (
    <button
      type="button"
      className="range-toggle"
      aria-label={t('scorePanel.range.toggleOf', { label })}
      aria-expanded={open}
      aria-controls={rangeId}
      onClick={onToggle}
    >
      {t('scorePanel.range.toggle')}
    </button>
  );
}

interface RangeFieldsProps {
  readonly id: string;
  readonly label: string;
  readonly model: Model;
  readonly criterion: Criterion;
  /** As its own field shows it: what an empty end stands for. */
  readonly value: string;
  readonly range: EditedRange;
  readonly readOnly: boolean;
  readonly onChange: (end: RangeEnd, text: string) => void;
}

/** How low and how high a value may turn out. */
export function RangeFields({ id, label, model, criterion, value, range, readOnly, onChange }: RangeFieldsProps) {
  const language = useLanguage();
  const { t } = language;
  return (
    <div id={id} className="range" role="group" aria-label={t('scorePanel.range.group', { label })}>
      <span className="range-question">{t('scorePanel.range.question')}</span>
      <div className="range-ends">
        {RANGE_ENDS.map((end) => (
          <span key={end} className="range-end">
            <label htmlFor={`${id}-${end}`}>{t(`scorePanel.range.${end}`)}</label>
            <ValueInput
              id={`${id}-${end}`}
              model={model}
              criterion={criterion}
              value={range[end]}
              placeholder={criterion.scale.type === 'steps' ? '–' : value}
              isInvalid={range.problem !== null}
              readOnly={readOnly}
              describedBy={`${id}-note`}
              onChange={(text) => onChange(end, text)}
            />
          </span>
        ))}
      </div>
      <div id={`${id}-note`} className="criterion-note">
        {range.problem && <ProblemText problem={range.problem} scale={scaleText(model, criterion, language)} />}
        {range.dropped &&
          t('scorePanel.range.dropped', { range: rangeText(model, criterion, range.dropped, language) })}
      </div>
    </div>
  );
}
