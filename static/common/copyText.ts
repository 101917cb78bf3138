/**
 * Copies what an element holds. The older way comes first: frames need their host's leave for the newer one.
 * @returns whether it was copied; if not, the text is selected, for the keyboard to copy.
 */
export async function copyText(element: HTMLElement): Promise<boolean> {
  const field = element instanceof HTMLTextAreaElement ? element : null;
  const from = document.activeElement;
  field?.focus();
  if (field) field.select();
  else window.getSelection()?.selectAllChildren(element);
  const copied = document.execCommand('copy') || (await copyAnew(field?.value ?? element.textContent ?? ''));
  if (field && copied && from instanceof HTMLElement) from.focus();
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
