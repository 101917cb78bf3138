import type { Leaving } from './cells/cellEditing';
import type { Flick } from './row/flick';

/** What a row can do and ask; one object for all rows, so that none is drawn again for its sake. */
export interface RowActions {
  readonly toggle: (id: string) => void;
  /** Opens what there is to say about the row's place, beside the button. */
  readonly why: (id: string, button: HTMLElement) => void;
  readonly select: (id: string) => void;
  readonly measure: (element: Element | null) => void;
  readonly flick: Flick;
  readonly commit: (value: number | null, to: Leaving) => void;
  readonly draft: (value: number | null) => void;
  readonly cancel: () => void;
  readonly problem: (text: string, problem: string) => void;
}

/** The cell that is being edited, and the key that began it; see `CellEditorProps`. The rest is as it was before. */
export interface Editing {
  readonly id: string;
  readonly column: string;
  readonly typed: string | null;
  readonly value: number | null;
  readonly place: number;
  /** Where its row stood on the screen, as in `Held`. */
  readonly top: number;
  /** The rows beside it: Enter goes on there, wherever the value sends its own. null: there is none. */
  readonly above: Held | null;
  readonly below: Held | null;
}

/** A row and where it stands on the screen, in pixels below the head. */
export interface Held {
  readonly key: string;
  readonly top: number;
}
