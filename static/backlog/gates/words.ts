import type { Language } from '../../common/text';
import type { JudgedGate } from './judged';

/** A tooltip of 200 names helps nobody; the opened row and the panel list more. */
const MOST_NAMES = 5;

/** What is open, by name: "Still open: Reviewed; Tested"; where nothing is, the verdict in words. */
export function openText({ verdict, open }: JudgedGate, { t }: Language): string {
  if (open.length === 0) return t(`gateCell.${verdict}.long`);
  const names = open.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = open.length - names.length;
  const listed = t('verdict.open', { names: names.join('; ') });
  return more > 0 ? `${listed} ${t('gateCell.more', { count: more })}` : listed;
}
