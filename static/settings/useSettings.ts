import { useCallback, useEffect, useState } from 'react';
import type { AppError, SettingsFormView } from '../../src/contract';
import type { ProjectSettings } from '../../src/domain/settings';
import { call } from '../common/call';
import { usePageContext } from '../common/pageContext';
import { sameValue } from './draft';
import { hasProblems, problemsOf } from './problems';
import { isTooLarge } from './requestSize';
import { changesBetween, merge, type Overlap, type Side } from './saving/merge';
import { savedBy } from './saving/savedBy';

/** What somebody saved meanwhile, and is now together with the draft. */
export interface Joined {
  readonly by: ReturnType<typeof savedBy>;
  readonly changes: readonly Overlap[];
}

export type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly joined: Joined | null }
  | { readonly state: 'failed'; readonly error: AppError }
  /** The draft and what was saved meanwhile are together now, and cannot be saved like that. */
  | { readonly state: 'joined'; readonly joined: Joined }
  /** The same was saved otherwise meanwhile; nothing of the draft is lost until the person chooses. */
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
  /** Out of a conflict: whose version of what both changed; of all the rest both stay. */
  readonly settle: (prefer: Side) => void;
}

const opened = (form: SettingsFormView, saving: Saving = { state: 'idle' }): SettingsState => ({
  state: 'open',
  form,
  draft: form.settings,
  saving,
});

/** More saves than these in a row do not come between. */
const TRIES = 3;

export function useSettings(): SettingsEditor {
  const { accountId } = usePageContext();
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
  const failed = (error: AppError) => setSaving({ state: 'failed', error });

  const send = async (form: SettingsFormView, draft: ProjectSettings, joined: Joined | null, tries = TRIES) => {
    setSaving({ state: 'saving' });
    const answer = await call('saveSettings', { settings: draft, revision: form.revision });
    if (answer.ok) return setState(opened(answer.value, { state: 'saved', joined }));
    if (answer.error.code !== 'OUT_OF_DATE' || tries === 0) return failed(answer.error);
    const theirs = await call('getSettingsForm', {});
    if (!theirs.ok) return failed(answer.error);
    return join(form, draft, theirs.value, null, tries - 1);
  };

  /** Saves the draft together with what was saved meanwhile, or asks. */
  const join = (
    form: SettingsFormView,
    draft: ProjectSettings,
    theirs: SettingsFormView,
    prefer: Side | null,
    tries = TRIES,
  ): void | Promise<void> => {
    const versions = { base: form.settings, mine: draft, theirs: theirs.settings };
    const { settings, overlaps } = merge(versions, prefer ?? 'mine');
    if (prefer === null && overlaps.length > 0) return setSaving({ state: 'conflict', theirs });
    const changes = changesBetween(draft, settings);
    const joined =
      changes.length === 0 ? null : { by: savedBy(form.gateStamps, theirs.gateStamps, accountId), changes };
    if (sameValue(settings, theirs.settings)) return setState(opened(theirs, { state: 'saved', joined }));
    const canSave = !hasProblems(problemsOf(settings, new Date())) && !isTooLarge(settings);
    if (canSave && prefer !== 'theirs') return send(theirs, settings, joined, tries);
    const saving: Saving = canSave || joined === null ? { state: 'idle' } : { state: 'joined', joined };
    return setState({ state: 'open', form: theirs, draft: settings, saving });
  };

  const open = state.state === 'open' ? state : null;
  const theirs = open?.saving.state === 'conflict' ? open.saving.theirs : null;
  return {
    state,
    reload,
    edit,
    discard: () => open && setState(opened(open.form)),
    save: () => open && void send(open.form, open.draft, null),
    settle: (prefer) => open && theirs && void join(open.form, open.draft, theirs, prefer),
  };
}
