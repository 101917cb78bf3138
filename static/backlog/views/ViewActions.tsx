import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { AppError, Result } from '../../../src/contract/result';
import type { ViewsView } from '../../../src/contract/views';
import type { SavedView } from '../../../src/domain/backlogView';
import { Ask } from '../../common/Ask';
import { call } from '../../common/call';
import { ErrorMessage } from '../../common/ErrorMessage';
import { useText } from '../../common/text';
import { useBacklogPage } from '../pageState';
import { NameForm } from './NameForm';

interface ViewActionsProps {
  readonly current: SavedView | null;
  readonly isChanged: boolean;
  /** Whether the person may change and remove it. */
  readonly mayChange: boolean;
  /** A name or a yes is asked for: nothing else is to do meanwhile. */
  readonly onAsking: (isAsking: boolean) => void;
  readonly onDone: (views: ViewsView, saved: SavedView | null, text: string) => void;
  /** The views are others than were shown. */
  readonly onOutOfDate: () => void;
}

type Asked = 'new' | 'rename' | 'remove' | null;

/** Saves what the page shows, and renames and removes the view that is chosen. */
export function ViewActions({ current, isChanged, mayChange, onAsking, onDone, onOutOfDate }: ViewActionsProps) {
  const t = useText();
  const { project, view } = useBacklogPage();
  const [asked, setAsked] = useState<Asked>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  const ask = (next: Asked) => {
    setAsked(next);
    setError(null);
    onAsking(next !== null);
  };
  async function run(work: Promise<Result<ViewsView>>, done: (views: ViewsView) => void): Promise<void> {
    setBusy(true);
    setError(null);
    const result = await work;
    setBusy(false);
    if (result.ok) return done(result.value);
    if (result.error.code === 'OUT_OF_DATE') {
      // It can still be saved as a new one.
      ask(null);
      onOutOfDate();
    }
    setError(result.error);
  }
  const save = (id: string | null, name: string, shown = view) =>
    run(call('saveView', { id, name, view: shown }), (views) => {
      const saved = views.views.find((one) => (id === null ? one.name === name.trim() : one.id === id)) ?? null;
      onDone(views, saved, t('views.saved', { name }));
    });
  const message = error !== null && error.detail !== 'viewName' && <ErrorMessage error={error} />;

  if (asked === 'remove' && current)
    return (
      <>
        <Ask
          title={t('views.remove.title', { name: current.name })}
          text={t('views.remove.text')}
          yes={t('views.remove.yes')}
          onYes={() =>
            void run(call('removeView', { id: current.id }), (views) =>
              onDone(views, null, t('views.removed', { name: current.name })),
            )
          }
          onCancel={() => ask(null)}
        />
        {message}
      </>
    );
  if (asked === 'new' || (asked === 'rename' && current))
    return (
      <>
        <NameForm
          label={t(asked === 'new' ? 'views.name.new' : 'views.name.rename')}
          name={asked === 'rename' && current ? current.name : ''}
          isTaken={error?.detail === 'viewName'}
          isBusy={isBusy}
          // A new name leaves what was saved under it.
          onSave={(name) =>
            void (asked === 'rename' && current ? save(current.id, name, current.view) : save(null, name))
          }
          onCancel={() => ask(null)}
        />
        {message}
      </>
    );
  return (
    <>
      {message}
      <div className="view-actions">
        {project.canEdit && current && mayChange && isChanged && (
          <Button
            spacing="compact"
            appearance="primary"
            isLoading={isBusy}
            onClick={() => void save(current.id, current.name)}
          >
            {t('views.save')}
          </Button>
        )}
        {project.canEdit && (
          <Button spacing="compact" onClick={() => ask('new')}>
            {t('views.saveNew')}
          </Button>
        )}
        {project.canEdit && current && mayChange && (
          <Button spacing="compact" appearance="subtle" onClick={() => ask('rename')}>
            {t('views.rename')}
          </Button>
        )}
        {current && mayChange && (
          <Button spacing="compact" appearance="subtle" onClick={() => ask('remove')}>
            {t('views.remove')}
          </Button>
        )}
      </div>
    </>
  );
}
