import { view } from '@forge/bridge';

/** The part of the page's address that is the app's own (docs: `view.createHistory`). */

const PREFIX = '/what-if/';

let history: ReturnType<typeof view.createHistory> | null = null;

/** Asked for once: every one of them would listen for as long as the page lives. */
const pageHistory = () => (history ??= view.createHistory());

/** What was last written, which Jira's page may not have told back yet. */
let written: { readonly scenario: string | null } | null = null;

/** The scenario in the page's address, as it is written there; null: none, or the page has no address of its own. */
export async function readAddress(): Promise<string | null> {
  if (written) return written.scenario;
  try {
    const { pathname } = (await pageHistory()).location;
    return pathname.startsWith(PREFIX) ? pathname.slice(PREFIX.length) : null;
  } catch {
    return null;
  }
}

/** What stands behind the page's own address for this scenario. */
export const addressPath = (scenario: string): string => PREFIX + scenario;

/** Writes the scenario into the page's address, without a step for the browser's Back; null: takes it out. */
export async function writeAddress(scenario: string | null): Promise<void> {
  written = { scenario };
  try {
    (await pageHistory()).replace(scenario === null ? '/' : addressPath(scenario));
  } catch {
    // Without an address of its own the page loses nothing but that.
  }
}
