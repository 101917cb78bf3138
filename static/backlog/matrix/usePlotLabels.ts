import { useMemo } from 'react';
import type { ZoomTransform } from 'd3-zoom';
import { useLanguage } from '../../common/text';
import type { RowSetting } from '../rowSetting';
import { countByQuadrant, type Chart } from './chart';
import { fieldsOf, namesOfFields, type FieldName } from './fields';
import { placeLabels, type PlacedLabel } from './labels';
import { grown, type Layout } from './layout';
import { reachOf } from './shapes';
import { textWidth } from './textWidth';
import { fieldName } from './words';

/** The names of the fields in sight, and the keys of as many bubbles as there is room for. */
export function usePlotLabels(chart: Chart, layout: Layout | null, transform: ZoomTransform, { models }: RowSetting) {
  const language = useLanguage();
  return useMemo((): { names: readonly FieldName[]; labels: readonly PlacedLabel[] } => {
    if (!layout) return { names: [], labels: [] };
    const counts = countByQuadrant(chart.points);
    const names = namesOfFields(
      fieldsOf(chart, layout, transform),
      (quadrant) =>
        `${fieldName(chart, quadrant, models.at(-1)!, language)} · ${language.format.number(counts[quadrant])}`,
      (text) => textWidth(text, '--ds-font-heading-xxsmall'),
    );
    const labelled = layout.bubbles.map(({ id, point, look, x, y, r }) => {
      const text = point.row.issue.key;
      const [px, py] = transform.apply([x, y]);
      const reach = grown(r, transform.k) * reachOf(look);
      return { id, text, x: px, y: py, r: reach, width: textWidth(text, '--ds-font-body-small') };
    });
    const frame = { left: 0, top: 0, width: layout.width, height: layout.height };
    const taken = names.map(({ box }) => box);
    return { names, labels: placeLabels(labelled, frame, taken) };
  }, [chart, layout, transform, models, language]);
}
