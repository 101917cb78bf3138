/** How long the second key of two may take, in milliseconds. */
export const PATIENCE_MS = 1_500;

export interface Pressed {
  readonly key: string;
  /** Milliseconds, on any clock. */
  readonly at: number;
}

/**
 * Which shortcut a key ends: two keys after each other ("g t") go before one.
 * @param before the key before this one; null: none.
 */
export function shortcutOf(pressed: Pressed, before: Pressed | null, known: readonly string[]): string | null {
  const pair = before && pressed.at - before.at <= PATIENCE_MS ? `${before.key} ${pressed.key}` : null;
  return [pair, pressed.key].find((name): name is string => name !== null && known.includes(name)) ?? null;
}

/** Kinds of input that take no letters. */
const NOT_FOR_TEXT = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);
const FOR_TEXT = '[role=textbox],[role=searchbox],[role=combobox],[role=spinbutton]';

/** Whether letters typed there are text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !NOT_FOR_TEXT.has(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    target.isContentEditable ||
    target.closest(FOR_TEXT) !== null
  );
}
