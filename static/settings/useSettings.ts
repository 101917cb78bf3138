import { useCallback, useEffect, useState } from 'react';
import type { AppError, SettingsFormView } from '../../src/contract';
import type { ProjectSettings } from '../../src/domain/settings';
import { call } from '../common/call';

export type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved' }
  | { readonly state: 'failed'; readonly error: AppError }
  /** Somebody else saved meanwhile; nothing of the draft is lost until the person chooses. */
  | { readonly state: 'conflict'; readonly theirs: SettingsFormView };

export type SettingsState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: AppError }
  | {
      readonly state: 'open';
      readonly form: SettingsFormView;
      readonly draft: ProjectSettings;
      readonly saving: Saving;
    };

export interface SettingsEditor {
  readonly state: SettingsState;
  readonly reload: () => void;
  readonly edit: (change: (draft: ProjectSettings) => ProjectSettings) => void;
  readonly discard: () => void;
  readonly save: () => void;
  /** Out of a conflict: their version, or this draft over it. */
  readonly takeTheirs: () => void;
  readonly overwrite: () => void;
}

const opened = (form: SettingsFormView, saving: Saving = { state: 'idle' }): SettingsState => ({
  state: 'open',
  form,
  draft: form.settings,
  saving,
});

export function useSettings(): SettingsEditor {
  const [state, setState] = useState<SettingsState>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let over = false;
    void call('getSettingsForm', {}).then((answer) => {
      if (!over) setState(answer.ok ? opened(answer.value) : { state: 'failed', error: answer.error });
    });
    return () => {
      over = true;
    };
  }, [attempt]);

  const reload = useCallback(() => {
    setState({ state: 'loading' });
    setAttempt((before) => before + 1);
  }, []);
  const edit = useCallback((change: (draft: ProjectSettings) => ProjectSettings) => {
    setState((now) => {
      if (now.state !== 'open') return now;
      const saving: Saving = now.saving.state === 'saved' ? { state: 'idle' } : now.saving;
      return { ...now, draft: change(now.draft), saving };
    });
  }, []);

  const setSaving = (saving: Saving) => setState((now) => (now.state === 'open' ? { ...now, saving } : now));
  const send = async (settings: ProjectSettings, revision: number) => {
    setSaving({ state: 'saving' });
    const answer = await call('saveSettings', { settings, revision });
    if (answer.ok) return setState(opened(answer.value, { state: 'saved' }));
    if (answer.error.code !== 'OUT_OF_DATE') return setSaving({ state: 'failed', error: answer.error });
    const theirs = await call('getSettingsForm', {});
    setSaving(theirs.ok ? { state: 'conflict', theirs: theirs.value } : { state: 'failed', error: answer.error });
  };

  const open = state.state === 'open' ? state : null;
  const theirs = open?.saving.state === 'conflict' ? open.saving.theirs : null;
  return {
    state,
    reload,
    edit,
    discard: () => open && setState(opened(open.form)),
    save: () => open && void send(open.draft, open.form.revision),
    takeTheirs: () => theirs && setState(opened(theirs)),
    overwrite: () => open && theirs && void send(open.draft, theirs.revision),
  };
}
