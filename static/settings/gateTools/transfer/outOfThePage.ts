/** Hands a text to the browser as a file to save. */
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it over by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/**
 * Copies the text of a field. The older way comes first: frames need their host's leave for the newer one.
 * @returns whether it was copied; if not, the field's text is selected, for the keyboard to copy.
 */
export async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  const from = document.activeElement;
  field.focus();
  field.select();
  const copied = document.execCommand('copy') || (await copyAnew(field.value));
  if (copied && from instanceof HTMLElement) from.focus();
  return copied;
}

async function copyAnew(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
