import EmptyBacklog from '../EmptyBacklog';
import { NO_FILTER, nothingLeft } from '../filter';
import { useBacklogPage } from '../pageState';
import { focusSearch } from './focusSearch';
import { NothingFound } from './NothingFound';

/** Where no row passes the filter: what is well if one thing was asked, and otherwise what to drop. */
export default function NothingLeft() {
  const { obeyed, changeView } = useBacklogPage();
  const kind = nothingLeft(obeyed);
  if (kind === 'nothingFound') return <NothingFound />;
  const clear = () => {
    focusSearch();
    changeView({ filter: NO_FILTER });
  };
  return <EmptyBacklog kind={kind} onClear={clear} />;
}
