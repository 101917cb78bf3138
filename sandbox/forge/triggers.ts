/** Product events: runs the app's `trigger` modules after Jira changed something. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { JiraEvent } from '../jira';
import { scopesOf } from './manifest';
import type { Manifest, ManifestModule } from './manifest';

export interface Triggers {
  /** Returns at once; the functions run afterwards. */
  hear: (event: JiraEvent) => void;
  /** Until every function that an event started has ended. */
  settle: () => Promise<void>;
}

/** @throws for a trigger whose filter has an expression: the sandbox does not evaluate those. */
export function createTriggers(
  manifest: Manifest,
  run: (trigger: ManifestModule, event: Record<string, unknown>) => Promise<unknown>,
): Triggers {
  const triggers = manifest.modules['trigger'] ?? [];
  const odd = triggers.find(({ filter }) => filter?.expression !== undefined);
  if (odd) throw new Error(`The trigger ${odd.key} filters by an expression, which the sandbox does not evaluate`);
  // The scope of every event that the sandbox's Jira has.
  const mayHear = scopesOf(manifest).includes('read:jira-work');
  const running = new Set<Promise<unknown>>();

  async function deliver(trigger: ManifestModule, event: JiraEvent): Promise<void> {
    // A copy before anything changes again: the payload shows the issue as it was then.
    const payload = JSON.parse(JSON.stringify(event.payload)) as Record<string, unknown>;
    await nextTurn();
    // Forge does not retry a trigger, and nobody is told; the host has logged what it threw.
    await run(trigger, { eventType: event.eventType, ...payload, selfGenerated: event.viaApp }).catch(() => undefined);
  }

  return {
    hear(event) {
      if (!mayHear) return;
      for (const trigger of triggers) {
        if (!trigger.events?.includes(event.eventType) || (event.viaApp && trigger.filter?.ignoreSelf)) continue;
        const work = deliver(trigger, event);
        running.add(work);
        void work.finally(() => running.delete(work));
      }
    },
    async settle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
