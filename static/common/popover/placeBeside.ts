const GAP = 4;
const MARGIN = 8;

/**
 * Keeps a popover by its button: below it, or above where there is more room, and always inside the window.
 * @param side where the two are in line.
 * @returns a function that ends it.
 */
export function placeBeside(element: HTMLElement, anchor: HTMLElement, side: 'start' | 'end' = 'end'): () => void {
  // As it was when opened: the row may move away, by a pin set here, or leave the page while it is scrolled.
  const by = anchor.getBoundingClientRect();
  const place = () => {
    const { innerHeight, innerWidth } = window;
    const below = innerHeight - by.bottom - GAP - MARGIN;
    const above = by.top - GAP - MARGIN;
    const { offsetWidth: width, scrollHeight: height } = element;
    const upwards = below < Math.min(height, 320) && above > below;
    element.style.maxBlockSize = `${Math.max(160, upwards ? above : below)}px`;
    const start = side === 'start' ? by.left : by.right - width;
    element.style.insetInlineStart = `${Math.max(MARGIN, Math.min(start, innerWidth - width - MARGIN))}px`;
    element.style.insetBlockStart = upwards
      ? `${Math.max(MARGIN, by.top - GAP - Math.min(height, above))}px`
      : `${Math.min(by.bottom + GAP, innerHeight - MARGIN - 160)}px`;
  };
  place();
  const grown = new ResizeObserver(place);
  for (const child of element.children) grown.observe(child);
  window.addEventListener('resize', place);
  return () => {
    grown.disconnect();
    window.removeEventListener('resize', place);
  };
}
