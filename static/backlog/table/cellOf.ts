import type { Cell } from './moves';

/** The cell that something stands in; null: in none. */
export function cellOf(target: EventTarget | null): Cell | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest('[aria-colindex]');
  const row = cell?.closest<HTMLElement>('[data-index]');
  return cell && row
    ? { item: Number(row.dataset.index), column: Number(cell.getAttribute('aria-colindex')) - 1 }
    : null;
}
