import { Loading } from '../common/Loading';
import './page.css';

/** Header, toolbar and rows in grey, each of the height that it will have. */
export function LoadingBacklog() {
  return (
    <main className="backlog-page">
      <div className="loading-head">
        <Loading rows={1} rowHeight={108} />
      </div>
      <Loading rows={10} rowHeight={48} />
    </main>
  );
}
