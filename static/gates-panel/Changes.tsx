import { useText } from '../common/text';
import { FoldedList } from './FoldedList';

interface ChangesProps {
  readonly newCriteria: readonly string[];
  readonly newLines: readonly string[];
  readonly gone: number;
}

/** What is different from what was accepted, in the issue's own words; of what is gone only the number is known. */
export function Changes({ newCriteria, newLines, gone }: ChangesProps) {
  const t = useText();
  const isSame = newCriteria.length === 0 && newLines.length === 0 && gone === 0;
  return (
    <>
      <Lines title={t('gatesPanel.changes.criteria')} lines={newCriteria} />
      <Lines title={t('gatesPanel.changes.lines')} lines={newLines} />
      {gone > 0 && <p>{t('gatesPanel.changes.gone', { count: gone })}</p>}
      {isSame && <p>{t('gatesPanel.changes.order')}</p>}
    </>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <p className="changes-title">{title}</p>
      <FoldedList items={lines} render={(line) => line} />
    </>
  );
}
