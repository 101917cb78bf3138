import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { useText } from '../common/text';

type EmptyBacklogProps =
  { readonly kind: 'noIssues' } | { readonly kind: 'nothingFound'; readonly onClear: () => void };

export function EmptyBacklog(props: EmptyBacklogProps) {
  const t = useText();
  return (
    <div className="empty-backlog">
      <EmptyState
        headingLevel={2}
        header={t(`backlog.empty.${props.kind}.title`)}
        description={t(`backlog.empty.${props.kind}.text`)}
        {...(props.kind === 'nothingFound'
          ? { primaryAction: <Button onClick={props.onClear}>{t('backlog.filter.clear')}</Button> }
          : {})}
      />
    </div>
  );
}
