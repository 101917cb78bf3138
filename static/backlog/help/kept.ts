/** What the page keeps for as long as it is open: a browser may forbid frames to keep anything longer. */
const held = new Map<string, string>();

const nameOf = (name: string): string => `voorrang.${name}`;

/** What this browser keeps for the page; null: nothing of that name. */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(nameOf(name)) ?? held.get(name) ?? null;
  } catch {
    return held.get(name) ?? null;
  }
}

export function keep(name: string, value: string): void {
  held.set(name, value);
  try {
    localStorage.setItem(nameOf(name), value);
  } catch {
    // Then it holds until the page is closed.
  }
}
