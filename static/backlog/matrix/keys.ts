import type { Direction } from './nearest';

/** What a key does in the plot; `null`: nothing, the browser may have it. */
export type KeyAction =
  | { readonly does: 'walk' | 'stretch' | 'rescore'; readonly direction: Direction }
  | { readonly does: 'zoomIn' | 'zoomOut' | 'zoomReset' | 'first' | 'last' | 'toggle' | 'accept' | 'cancel' | 'undo' };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

export function actionOf({ key, shiftKey, altKey, ctrlKey, metaKey }: Key): KeyAction | null {
  const direction = ARROWS[key];
  if (direction) return { does: altKey || ctrlKey ? 'rescore' : shiftKey ? 'stretch' : 'walk', direction };
  if (ctrlKey || metaKey || altKey) return key === 'z' && !shiftKey && !altKey ? { does: 'undo' } : null;
  switch (key) {
    case '+':
    case '=':
      return { does: 'zoomIn' };
    case '-':
    case '_':
      return { does: 'zoomOut' };
    case '0':
      return { does: 'zoomReset' };
    case 'Home':
      return { does: 'first' };
    case 'End':
      return { does: 'last' };
    case 'x':
      return { does: 'toggle' };
    case 'Enter':
      return { does: 'accept' };
    case 'Escape':
      return { does: 'cancel' };
    default:
      return null;
  }
}
