let context: CanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();

/** Pixels a text takes in the font of a token: labels must know before they are drawn. */
export function textWidth(text: string, fontToken: '--ds-font-body-small' | '--ds-font-heading-xxsmall'): number {
  const known = widths.get(fontToken + text);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 8;
  const font = getComputedStyle(document.documentElement).getPropertyValue(fontToken).trim();
  if (font !== '') context.font = font;
  const width = Math.ceil(context.measureText(text).width);
  // Before the theme is there, another font may be measured.
  if (font !== '') widths.set(fontToken + text, width);
  return width;
}
