import type { ReactNode } from 'react';
import { withLastNumber } from '../../common/lastNumber';
import { scoreText } from '../../common/words';
import type { RowSetting } from '../rowSetting';
import { reasonTexts } from '../reasonTexts';
import type { Chart, Point } from './chart';
import type { Size } from './useSize';
import { fieldName, valuesText } from './words';

interface TooltipProps {
  /** Pixels in the plot. */
  readonly at: readonly [number, number];
  readonly size: Size;
  readonly children: ReactNode;
}

/** Beside a place in the plot, on the side with more room. */
export function Tooltip({ at, size, children }: TooltipProps) {
  // What is dragged can be beyond the plot's edge.
  const x = Math.max(0, Math.min(size.width, at[0]));
  const y = Math.max(0, Math.min(size.height, at[1]));
  const across = x > size.width / 2 ? { right: size.width - x + 14 } : { left: x + 14 };
  const down = y > size.height / 2 ? { bottom: size.height - y + 8 } : { top: y + 8 };
  // On a narrow page either side is too small for much text.
  const room = Math.max(x, size.width - x) - 20;
  return (
    <div className="matrix-tooltip" aria-hidden style={{ ...across, ...down, maxWidth: Math.min(320, room) }}>
      {children}
    </div>
  );
}

interface AboutPointProps {
  readonly chart: Chart;
  readonly point: Point;
  readonly setting: RowSetting;
}

export function AboutPoint({ chart, point, setting }: AboutPointProps) {
  const { language, model, models } = setting;
  const { t } = language;
  const { issue, place, score } = point.row;
  const inner = models.at(-1)!;
  return (
    <>
      <strong>{issue.key}</strong> <span className="matrix-tooltip-summary">{issue.summary}</span>
      <span>{t('matrix.tooltip.place', { place, score: scoreText(score, model, language) })}</span>
      <span>{valuesText(chart, point, inner, language)}</span>
      <span>{fieldName(chart, point.quadrant, inner, language)}</span>
      <span className="matrix-tooltip-reason">{reasonTexts(point.row, setting).map(withLastNumber).join(' · ')}</span>
    </>
  );
}
