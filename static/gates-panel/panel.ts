import { createContext, useContext, useState } from 'react';
import type { GatesView } from '../../src/contract/views';
import { usePageContext } from '../common/pageContext';
import { usePeople, type NameOf } from '../common/usePeople';
import { useSaying, type Saying } from './useSaying';
import { peopleOf } from './who';
import type { Someone } from './words';

interface PanelInput {
  readonly view: GatesView;
  readonly reloading: boolean;
  readonly onReload: () => void;
  readonly onWritten: (view: GatesView) => void;
}

/** What every part of the panel needs: the view, what the person does in it, and the names of people. */
interface Panel {
  readonly view: GatesView;
  readonly reloading: boolean;
  readonly reload: () => void;
  readonly saying: Saying;
  readonly nameOf: NameOf;
  readonly someone: (accountId: string) => Someone;
  /** Description or criteria are no longer what they were when the person could last have read them. */
  readonly textChanged: boolean;
}

export function usePanel({ view, reloading, onReload, onWritten }: PanelInput): Panel {
  const { accountId: myself } = usePageContext();
  const nameOf = usePeople(peopleOf(view));
  const [read, setRead] = useState(view.seen);
  const onAccepted = (written: GatesView) => {
    setRead(written.seen);
    onWritten(written);
  };
  const saying = useSaying({ view, onReload, onTicked: onWritten, onAccepted });
  return {
    view,
    reloading,
    reload: onReload,
    saying,
    nameOf,
    someone: (accountId) => ({ name: nameOf(accountId), isYou: accountId === myself }),
    textChanged: view.seen !== read,
  };
}

const Context = createContext<Panel | null>(null);
export const PanelProvider = Context.Provider;

export function useThePanel(): Panel {
  const panel = useContext(Context);
  if (!panel) throw new Error('useThePanel outside of the gates panel');
  return panel;
}
