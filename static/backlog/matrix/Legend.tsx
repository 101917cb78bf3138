import { useLanguage } from '../../common/text';
import type { Model } from '../../../src/domain/scoring/model';
import { bubbleSizes, BY_REASON, lookOf, LOOKS, type BubblesBy } from './bubbles';
import type { Chart } from './chart';
import { shapePath } from './shapes';
import { measureInside, measureName, measureValue } from './words';

interface LegendProps {
  readonly chart: Chart;
  readonly model: Model;
  readonly bubblesBy: BubblesBy;
}

/** What shapes, colours, sizes and lines mean. */
export function Legend({ chart, model, bubblesBy }: LegendProps) {
  const language = useLanguage();
  const { t } = language;
  const { measure, largest } = bubbleSizes(chart, bubblesBy);
  const seen = new Set(chart.points.map(({ row }) => lookOf(row)));
  return (
    <ul className="matrix-legend" aria-label={t('matrix.legend')}>
      {bubblesBy === BY_REASON &&
        LOOKS.filter((look) => seen.has(look)).map((look) => (
          <li key={look}>
            <svg width={18} height={18} viewBox="-9 -9 18 18" aria-hidden>
              <path className="matrix-key" data-look={look} d={shapePath(look, 5)} />
            </svg>
            {t(`matrix.look.${look}`)}
          </li>
        ))}
      {measure && largest > 0 && (
        <li>
          <svg width={40} height={32} viewBox="0 -16 40 32" aria-hidden>
            <circle className="matrix-key" data-look="plain" cx={6} cy={0} r={4} />
            <circle className="matrix-key" data-look="plain" cx={26} cy={0} r={12} />
          </svg>
          {t('matrix.legend.size', {
            name: measureInside(measure, model, language),
            largest: measureValue(measure, largest, model, language),
          })}
        </li>
      )}
      <li>
        <svg width={24} height={8} aria-hidden>
          <line className="matrix-divide" x1={0} x2={24} y1={4} y2={4} />
        </svg>
        {t(chart.ownThresholds ? 'matrix.legend.own' : 'matrix.legend.median', {
          x: `${measureName(chart.x, model, language)} ${measureValue(chart.x, chart.threshold.x, model, language)}`,
          y: `${measureName(chart.y, model, language)} ${measureValue(chart.y, chart.threshold.y, model, language)}`,
        })}
      </li>
    </ul>
  );
}
