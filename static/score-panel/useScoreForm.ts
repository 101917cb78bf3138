import { useMemo, useState } from 'react';
import type { AppError } from '../../src/contract/result';
import type { ScoreView } from '../../src/contract/views';
import { call } from '../common/call';
import { useLanguage } from '../common/text';
import { applyDraft, isChanged, rangeChanges, scoreOf, withoutSent, type Draft } from './logic';

export type Saving =
  | { readonly status: 'idle' }
  | { readonly status: 'saving' }
  | { readonly status: 'saved' }
  /** What is stored cannot be read: saving waits for a yes. */
  | { readonly status: 'asking' }
  | { readonly status: 'failed'; readonly error: AppError };

/** What the person types over a view of the score, and writing it. */
export function useScoreForm(view: ScoreView, onSaved: (view: ScoreView) => void) {
  const { locale } = useLanguage();
  const [draft, setDraft] = useState<Draft>({});
  const [saving, setSaving] = useState<Saving>({ status: 'idle' });
  const edited = useMemo(() => applyDraft(view, draft, locale), [view, draft, locale]);
  const score = useMemo(() => (edited.dirty ? scoreOf(edited.sections) : view.score), [view, edited]);

  const change = (key: string, text: string) => {
    setDraft((now) => ({ ...now, [key]: text }));
    setSaving((now) => (now.status === 'saving' ? now : { status: 'idle' }));
  };

  /** What was typed stays; the message about it goes. */
  const forgetFailure = () => setSaving({ status: 'idle' });

  const cancel = () => {
    setDraft({});
    setSaving({ status: 'idle' });
  };

  const save = async (replaceDamaged = false) => {
    if (view.dataProblem !== null && !replaceDamaged) return setSaving({ status: 'asking' });
    setSaving({ status: 'saving' });
    let replacing = replaceDamaged;
    for (const section of edited.sections) {
      if (!isChanged(section)) continue;
      const { model, changes } = section;
      const result = await call('saveScore', {
        model: model.id,
        inputs: { ...changes },
        ranges: rangeChanges(section),
        replaceDamaged: replacing,
      });
      // The draft of what failed stays: nothing that was typed is lost.
      if (!result.ok)
        return setSaving(
          result.error.code === 'DAMAGED' ? { status: 'asking' } : { status: 'failed', error: result.error },
        );
      replacing = false;
      setDraft((now) => withoutSent(now, draft, model));
      onSaved(result.value);
    }
    setSaving({ status: 'saved' });
  };

  return { draft, edited, score, saving, change, cancel, forgetFailure, save };
}

export type ScoreForm = ReturnType<typeof useScoreForm>;
