import { useEffect, type RefObject } from 'react';

const FOCUSABLE = 'button:enabled, a[href], input:enabled, select:enabled, textarea:enabled, [tabindex="0"]';

/**
 * Keeps the keyboard in a part of the page: when what has the focus there goes away or is turned off, as a Stop that has
 * stopped, the focus goes on at what stands in its spot by then; where nothing does, at the part itself (`tabIndex={-1}`).
 */
export function useHeldFocus(box: RefObject<HTMLElement>): void {
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const places = () => [...element.querySelectorAll<HTMLElement>(FOCUSABLE)];
    let last: { readonly target: HTMLElement; readonly at: number } | null = null;
    const onFocus = ({ target }: FocusEvent) => {
      const isInside = target instanceof HTMLElement && target !== element && element.contains(target);
      last = isInside ? { target, at: places().indexOf(target) } : null;
    };
    // Whoever presses elsewhere takes the focus away on purpose.
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !element.contains(target)) last = null;
    };
    const onChange = () => {
      if (last === null || (last.target.isConnected && !last.target.matches(':disabled'))) return;
      const { activeElement } = document;
      if (activeElement !== null && activeElement !== document.body && activeElement !== last.target) return;
      const left = places();
      (left[Math.min(Math.max(0, last.at), left.length - 1)] ?? element).focus();
    };
    const changes = new MutationObserver(onChange);
    changes.observe(element, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', onPress);
    return () => {
      changes.disconnect();
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [box]);
}
