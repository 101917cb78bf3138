import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { useText } from '../common/text';
import { TOP, type nothingLeft } from './filter';

type EmptyBacklogProps =
  | { readonly kind: 'noIssues' }
  | { readonly kind: Exclude<Nothing, 'noIssues' | 'nothingFound'>; readonly onClear: () => void };

type Nothing = 'noIssues' | ReturnType<typeof nothingLeft>;

export function EmptyBacklog(props: EmptyBacklogProps) {
  const t = useText();
  return (
    <div className="empty-backlog">
      <EmptyState
        headingLevel={2}
        header={t(`backlog.empty.${props.kind}.title`, { top: TOP })}
        description={t(`backlog.empty.${props.kind}.text`, { top: TOP })}
        {...('onClear' in props
          ? { primaryAction: <Button onClick={props.onClear}>{t('backlog.filter.clear')}</Button> }
          : {})}
      />
    </div>
  );
}
