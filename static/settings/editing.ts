import { createContext, useContext } from 'react';
import type { SettingsFormView } from '../../src/contract';
import type { ModelProblem } from '../../src/domain/scoring/score';
import type { ProjectSettings } from '../../src/domain/settings';
import type { FieldProblems } from './problems';

/** What every part of the form works with. */
export interface Editing {
  readonly form: SettingsFormView;
  readonly draft: ProjectSettings;
  readonly readOnly: boolean;
  readonly fieldProblems: FieldProblems;
  readonly modelProblem: ModelProblem | null;
  readonly edit: (change: (draft: ProjectSettings) => ProjectSettings) => void;
}

const Context = createContext<Editing | null>(null);
export const EditingProvider = Context.Provider;

export function useEditing(): Editing {
  const editing = useContext(Context);
  if (!editing) throw new Error('useEditing outside of the settings page');
  return editing;
}
