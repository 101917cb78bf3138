import Skeleton from '@atlaskit/skeleton';
import { useText } from './text';
import './Loading.css';

/** Grey lines of about the height of what will stand there, so that nothing jumps when it arrives. */
export function Loading({ rows, rowHeight = 40 }: { rows: number; rowHeight?: number }) {
  const t = useText();
  return (
    <div className="loading" aria-busy="true">
      <span className="visually-hidden" role="status">
        {t('common.loading')}
      </span>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} width="100%" height={rowHeight} borderRadius="var(--ds-radius-small)" isShimmering />
      ))}
    </div>
  );
}
