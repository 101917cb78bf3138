import type { ZoomTransform } from 'd3-zoom';
import type { Chart } from './chart';
import { divides, type FieldName } from './fields';
import type { Drag, Gesture } from './gesture';
import type { PlacedLabel } from './labels';
import { grown, type Bubble, type Layout } from './layout';
import { placeOn } from './scales';
import { shapePath } from './shapes';

interface PlotOverlayProps {
  readonly chart: Chart;
  readonly layout: Layout;
  readonly transform: ZoomTransform;
  readonly names: readonly FieldName[];
  readonly labels: readonly PlacedLabel[];
  readonly gesture: Gesture | null;
  /** The bubble that the mouse is on, and the one that arrow keys start from. */
  readonly hovered: Bubble | null;
  readonly focused: Bubble | null;
}

/** All that lies over the bubbles: where the fields divide, their names, keys, lasso, and what is pointed at. */
export function PlotOverlay(props: PlotOverlayProps) {
  const { chart, layout, transform, names, labels, gesture, hovered, focused } = props;
  const { width, height } = layout;
  const at = divides(chart, layout, transform);
  return (
    <svg className="matrix-overlay" width={width} height={height} aria-hidden>
      <line className="matrix-divide" x1={at.x} x2={at.x} y1={0} y2={height} />
      <line className="matrix-divide" x1={0} x2={width} y1={at.y} y2={at.y} />
      {labels.map(({ id, text, left, top }) => (
        <text key={id} className="matrix-label" x={left} y={top + 11}>
          {text}
        </text>
      ))}
      {names.map(({ quadrant, text, box }) => (
        <text key={quadrant} className="matrix-field-name" x={box.left} y={box.top + 13}>
          {text}
        </text>
      ))}
      {hovered && <Ring bubble={hovered} transform={transform} className="matrix-hovered" />}
      {focused && <Ring bubble={focused} transform={transform} className="matrix-focused" />}
      {gesture?.kind === 'lasso' && (
        <path className="matrix-lasso" d={`M${gesture.line.map(([x, y]) => `${x} ${y}`).join('L')}Z`} />
      )}
      {gesture?.kind === 'rectangle' && (
        <path
          className="matrix-lasso"
          d={`M${gesture.from.join(' ')}H${gesture.to[0]}V${gesture.to[1]}H${gesture.from[0]}Z`}
        />
      )}
      {gesture?.kind === 'drag' && <Moving {...props} gesture={gesture} />}
    </svg>
  );
}

function Ring(props: { readonly bubble: Bubble; readonly transform: ZoomTransform; readonly className: string }) {
  const { bubble, transform, className } = props;
  const [x, y] = transform.apply([bubble.x, bubble.y]);
  return <circle className={className} cx={x} cy={y} r={grown(bubble.r, transform.k) + 4} />;
}

/** Pixels where a bubble that is dragged would come to lie. */
export function placeOfTarget({ bubble, target }: Drag, layout: Layout, transform: ZoomTransform): [number, number] {
  // One of a pile stands beside its value, and stays there while that stays the same.
  return transform.apply([
    target.x === bubble.point.x ? bubble.x : placeOn(layout.scale.x, target.x),
    target.y === bubble.point.y ? bubble.y : placeOn(layout.scale.y, target.y),
  ]);
}

function Moving({ gesture, layout, transform }: PlotOverlayProps & { readonly gesture: Drag }) {
  const { bubble } = gesture;
  const [fromX, fromY] = transform.apply([bubble.x, bubble.y]);
  const [x, y] = placeOfTarget(gesture, layout, transform);
  return (
    <>
      <line className="matrix-way" x1={fromX} y1={fromY} x2={x} y2={y} />
      <path
        className="matrix-moving"
        transform={`translate(${x} ${y})`}
        d={shapePath(bubble.look, grown(bubble.r, transform.k) + 2)}
      />
    </>
  );
}
