import { lazy, Suspense } from 'react';
import Button from '@atlaskit/button/new';
import { useText } from '../common/text';
import { TOP, type nothingLeft } from './filter';

// Seldom seen, and it brings emotion.
const EmptyState = lazy(() => import('@atlaskit/empty-state'));

type EmptyBacklogProps =
  | { readonly kind: 'noIssues' | 'notLoaded' }
  | {
      readonly kind: Exclude<ReturnType<typeof nothingLeft>, 'nothingFound'> | 'notJudged';
      readonly onClear: () => void;
    };

export default function EmptyBacklog(props: EmptyBacklogProps) {
  const t = useText();
  return (
    <div className="empty-backlog">
      <Suspense fallback={null}>
        <EmptyState
          headingLevel={2}
          header={t(`backlog.empty.${props.kind}.title`, { top: TOP })}
          description={t(`backlog.empty.${props.kind}.text`, { top: TOP })}
          {...('onClear' in props
            ? { primaryAction: <Button onClick={props.onClear}>{t('backlog.filter.clear')}</Button> }
            : {})}
        />
      </Suspense>
    </div>
  );
}
