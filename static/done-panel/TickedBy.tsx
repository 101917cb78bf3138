import type { StoredTick } from '../../src/domain/issueData';
import { usePageContext } from '../common/pageContext';
import { useLanguage } from '../common/text';
import type { NameOf } from '../common/usePeople';

/** "Ticked by Sanne, 3 days ago". */
export function TickedBy({ tick, nameOf }: { readonly tick: StoredTick; readonly nameOf: NameOf }) {
  const { t, format } = useLanguage();
  const { accountId } = usePageContext();
  const name = nameOf(tick.by);
  const when = format.relative(tick.at);
  const text = (): string => {
    if (tick.by === accountId) return t('donePanel.tickedByYou', { when });
    return name === null ? t('donePanel.ticked', { when }) : t('donePanel.tickedBy', { name, when });
  };
  return (
    <time dateTime={tick.at} title={format.dateTime(tick.at)}>
      {text()}
    </time>
  );
}
