import type { ZoomTransform } from 'd3-zoom';
import type { Quadrant } from '../../../src/domain/scoring/backlogNotes';
import { QUADRANTS, type Chart } from './chart';
import type { Box } from './grid';
import type { Layout } from './layout';
import { placeOn } from './scales';

/** One of the four fields, as far as it is in sight. */
export interface Field extends Box {
  readonly quadrant: Quadrant;
  readonly isLeft: boolean;
  readonly isTop: boolean;
}

/** Pixels where the plot divides, as zoomed. */
export function divides(chart: Chart, layout: Layout, transform: ZoomTransform): { x: number; y: number } {
  const [x, y] = transform.apply([
    placeOn(layout.scale.x, chart.threshold.x),
    placeOn(layout.scale.y, chart.threshold.y),
  ]);
  return { x, y };
}

export function fieldsOf(chart: Chart, layout: Layout, transform: ZoomTransform): Field[] {
  const { width, height } = layout;
  const at = divides(chart, layout, transform);
  const x = Math.max(0, Math.min(width, at.x));
  const y = Math.max(0, Math.min(height, at.y));
  return QUADRANTS.map((quadrant): Field => {
    const isTop = quadrant === 'quickWin' || quadrant === 'bigBet';
    const isLeft = (quadrant === 'quickWin' || quadrant === 'fillIn') === chart.lowIsGood;
    return {
      ...{ quadrant, isLeft, isTop },
      left: isLeft ? 0 : x,
      width: isLeft ? x : width - x,
      top: isTop ? 0 : y,
      height: isTop ? y : height - y,
    };
  });
}

export interface FieldName {
  readonly quadrant: Quadrant;
  readonly text: string;
  readonly isLeft: boolean;
  /** Of the text's own box. */
  readonly box: Box;
}

const MARGIN = 8;
const LINE = 18;

/** The names in the corners of their fields, cut off where there is no room for all of them. */
export function namesOfFields(
  fields: readonly Field[],
  nameOf: (quadrant: Quadrant) => string,
  widthOf: (text: string) => number,
): FieldName[] {
  return fields.flatMap((field): FieldName[] => {
    const room = field.width - 2 * MARGIN;
    if (room < 40 || field.height < LINE + 2 * MARGIN) return [];
    const text = fitted(nameOf(field.quadrant), room, widthOf);
    const width = widthOf(text);
    const left = field.isLeft ? field.left + MARGIN : field.left + field.width - MARGIN - width;
    const top = field.isTop ? field.top + MARGIN : field.top + field.height - MARGIN - LINE;
    return [{ quadrant: field.quadrant, text, isLeft: field.isLeft, box: { left, top, width, height: LINE } }];
  });
}

/** The text, cut off with an ellipsis where it does not fit; at least a letter of it. */
export function fitted(text: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= room) return text;
  let letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`) > room) letters = letters.slice(0, -1);
  return `${letters.join('').trimEnd()}…`;
}
