/** What this browser keeps for the page; where it may not keep anything, every name has no value. */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(`voorrang.${name}`);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`voorrang.${name}`, value);
  } catch {
    // Then it is asked again next time.
  }
}
