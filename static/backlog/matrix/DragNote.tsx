import type { ZoomTransform } from 'd3-zoom';
import type { RowSetting } from '../rowSetting';
import type { Chart } from './chart';
import type { Drag } from './gesture';
import type { Layout } from './layout';
import { placeOfTarget } from './PlotOverlay';
import { Tooltip } from './Tooltip';
import { heldTexts, inputsText, valuesText } from './words';

interface DragNoteProps {
  readonly gesture: Drag;
  readonly chart: Chart;
  readonly layout: Layout;
  readonly transform: ZoomTransform;
  readonly setting: RowSetting;
}

/** What a bubble on its way would get, by what, and why it does not follow, beside the pointer that moves it. */
export function DragNote({ gesture, chart, layout, transform, setting }: DragNoteProps) {
  const { language, models } = setting;
  const model = models.at(-1)!;
  const { bubble, target, pointer } = gesture;
  const { row } = bubble.point;
  const inputs = inputsText(chart, row, target, models, language);
  return (
    <Tooltip at={pointer?.to ?? placeOfTarget(gesture, layout, transform)} size={layout}>
      <strong>{row.issue.key}</strong> <span>{valuesText(chart, target, model, language)}</span>
      {inputs !== '' && <span>{inputs}</span>}
      {heldTexts(chart, target, model, language).map((text) => (
        <span key={text} className="matrix-held">
          {text}
        </span>
      ))}
    </Tooltip>
  );
}
