import type { ZoomTransform } from 'd3-zoom';
import type { Selection } from '../apply/selection';
import type { Colours } from './colours';
import { grown, type Layout } from './layout';
import { trace } from './shapes';

/** Faint enough that bubbles under others show through; their edges stay strong. */
const FILL = 0.5;
/** Those not selected, while others are. */
const BESIDE_SELECTED = 0.5;

interface Drawing {
  readonly layout: Layout;
  readonly transform: ZoomTransform;
  readonly colours: Colours;
  readonly selection: Selection;
  /** Its bubble is on its way somewhere else; null: none is. */
  readonly movingId: string | null;
}

/** Draws all bubbles in sight: what goes first on top, what is selected above all. */
export function drawBubbles(canvas: HTMLCanvasElement, drawing: Drawing): void {
  const { layout, transform, colours, selection, movingId } = drawing;
  const { width, height, bubbles } = layout;
  const context = canvas.getContext('2d');
  if (!context) return;
  const density = window.devicePixelRatio || 1;
  const [across, down] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== across || canvas.height !== down) Object.assign(canvas, { width: across, height: down });
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, width, height);
  const someSelected = selection.size > 0 && bubbles.some(({ id }) => selection.has(id));

  const draw = (index: number, isSelected: boolean): void => {
    const { id, look, x, y, r } = bubbles[index]!;
    const [px, py] = transform.apply([x, y]);
    const radius = grown(r, transform.k);
    if (px < -radius * 2 || py < -radius * 2 || px > width + radius * 2 || py > height + radius * 2) return;
    const strength = id === movingId || (someSelected && !isSelected) ? BESIDE_SELECTED : 1;
    trace(context, look, px, py, radius);
    context.globalAlpha = isSelected ? 1 : FILL * strength;
    context.fillStyle = colours[look];
    context.fill();
    context.globalAlpha = strength;
    context.lineWidth = isSelected ? 3 : 1;
    context.strokeStyle = isSelected ? colours.text : colours[look];
    context.stroke();
  };
  for (let index = bubbles.length - 1; index >= 0; index -= 1)
    if (!selection.has(bubbles[index]!.id)) draw(index, false);
  if (!someSelected) return;
  for (let index = bubbles.length - 1; index >= 0; index -= 1) if (selection.has(bubbles[index]!.id)) draw(index, true);
}
