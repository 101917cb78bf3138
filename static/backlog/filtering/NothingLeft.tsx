import EmptyBacklog from '../EmptyBacklog';
import { NO_FILTER, nothingLeft, unjudgedAtTop } from '../filter';
import { useBacklogPage } from '../pageState';
import { focusSearch } from './focusSearch';
import { NothingFound } from './NothingFound';

/** Where no row passes the filter: what is well if one thing was asked and all was judged, and otherwise what to drop. */
export default function NothingLeft() {
  const { obeyed, changeView, ranking, gates } = useBacklogPage();
  const kind = nothingLeft(obeyed);
  if (kind === 'nothingFound') return <NothingFound />;
  const clear = () => {
    focusSearch();
    changeView({ filter: NO_FILTER });
  };
  const { rows } = ranking;
  // That all is well may only be said of what was judged.
  const unjudged =
    kind === 'topReady'
      ? unjudgedAtTop(rows, gates.judged)
      : rows.filter(({ issue }) => !gates.judged.has(issue.id)).length;
  return <EmptyBacklog kind={unjudged > 0 ? 'notJudged' : kind} onClear={clear} />;
}
