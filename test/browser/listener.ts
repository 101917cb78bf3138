import type { CDPSession, Frame, Page } from 'playwright-core';

/**
 * Hears a page as a screen reader does: from the accessibility tree that the browser makes, and from live regions. Of these it
 * takes what a reader is sure to take: changes of the text in a region that was there before, and alerts.
 */
export interface Listener {
  /** What is said of the element with the focus: role, name, states, value; in a grid also where in it that is. */
  readonly focused: () => Promise<Spoken>;
  /** Resolves to what live regions said since the last call, once one of them says the like of this. */
  readonly hears: (text: string | RegExp) => Promise<string[]>;
}

export interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  /** Those that are on, and those with a value of their own, as `invalid: true`. */
  readonly states: readonly string[];
  /** In a grid. */
  readonly column?: string;
  readonly row?: string;
}

interface AXNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly value?: { readonly value: string | number };
  readonly properties?: readonly {
    readonly name: string;
    readonly value: { readonly value?: string | number | boolean };
  }[];
}

/** Of every element these are said by its role, or by nobody. */
const UNSAID = new Set([
  'focusable',
  'focused',
  'editable',
  'settable',
  'multiline',
  'describedby',
  'labelledby',
  'errormessage',
  'live',
  'relevant',
  'atomic',
  'keyshortcuts',
  'busy',
]);

declare global {
  interface Window {
    /** What live regions said. */
    heard?: string[];
  }
}

/** @param frame of the app: of a site other than its host's, as Forge has it. */
export async function listenTo(page: Page, frame: Frame): Promise<Listener> {
  const session = await page.context().newCDPSession(frame);
  await session.send('Accessibility.enable');
  await frame.evaluate(takeDown);
  return {
    async focused() {
      const [said] = await nodesOf(session, 'document.activeElement');
      const { role, name, description, value } = said ?? {};
      const [column] = await nodesOf(session, HEAD_OF_FOCUS);
      const [row] = await nodesOf(session, ROW_OF_FOCUS);
      return {
        role: role?.value ?? 'nothing',
        name: name?.value ?? '',
        description: description?.value ?? '',
        value: String(value?.value ?? ''),
        states: (said?.properties ?? []).flatMap(({ name: state, value: { value: is } }) =>
          UNSAID.has(state) || is === false || is === 'false' || is === undefined ? [] : [`${state}: ${String(is)}`],
        ),
        ...(column ? { column: column.name?.value ?? '' } : {}),
        ...(row ? { row: row.name?.value ?? '' } : {}),
      };
    },
    async hears(text) {
      const wanted =
        typeof text === 'string' ? { source: text, isPattern: false } : { source: text.source, isPattern: true };
      await frame.waitForFunction(
        ({ source, isPattern }) =>
          window.heard?.some((one) => (isPattern ? new RegExp(source).test(one) : one.includes(source))),
        wanted,
      );
      return frame.evaluate(() => window.heard?.splice(0) ?? []);
    },
  };
}

const CELL = `document.activeElement.closest('[aria-colindex]')`;
const HEAD_OF_FOCUS = `(() => {
  const cell = ${CELL};
  const at = cell && cell.getAttribute('aria-colindex');
  return cell && cell.closest('[role=grid]').querySelector('[role=columnheader][aria-colindex="' + at + '"]');
})()`;
const ROW_OF_FOCUS = `(() => { const cell = ${CELL}; return cell && cell.closest('[role=row]').querySelector('[role=rowheader]'); })()`;

/** The node of the accessibility tree that an element is; none: there is no such element, or readers do not get to it. */
async function nodesOf(session: CDPSession, expression: string): Promise<AXNode[]> {
  const { result } = await session.send('Runtime.evaluate', { expression });
  if (result.objectId === undefined) return [];
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  return (nodes as AXNode[]).filter(({ ignored }) => !ignored);
}

/** Runs in the page. */
function takeDown(): void {
  const heard: string[] = [];
  window.heard = heard;
  const LIVE = '[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]';
  const say = (region: Element) => {
    const text = (region.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text !== '' && heard.at(-1) !== text) heard.push(text);
  };
  const observer = new MutationObserver((changes) => {
    const regions = new Set<Element>();
    for (const { target, addedNodes } of changes) {
      const at = target instanceof Element ? target : target.parentElement;
      const region = at?.closest(LIVE);
      if (region) regions.add(region);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        for (const alert of [node, ...node.querySelectorAll('[role=alert]')])
          if (alert.matches('[role=alert]')) regions.add(alert);
      }
    }
    // A region that came in with these very changes says nothing, whatever else changed in it.
    const fresh = new Set(
      changes.flatMap(({ addedNodes }) =>
        [...addedNodes].flatMap((node) =>
          node instanceof Element ? [node, ...node.querySelectorAll(LIVE)].filter((one) => one.matches(LIVE)) : [],
        ),
      ),
    );
    for (const region of regions)
      if (region.isConnected && (!fresh.has(region) || region.matches('[role=alert]'))) say(region);
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
}
