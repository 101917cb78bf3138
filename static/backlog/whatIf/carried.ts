import type { Scenario } from '../../../src/domain/whatIf/scenario';

/**
 * What is left of a scenario while the backlog is read anew, for which the page is built up from nothing: part of it was
 * kept, and the rest goes on.
 */

let carried: { readonly projectId: string; readonly scenario: Scenario } | null = null;

export function carry(projectId: string, scenario: Scenario): void {
  carried = { projectId, scenario };
}

export const carriedTo = (projectId: string): Scenario | null =>
  carried?.projectId === projectId ? carried.scenario : null;

export function putDown(): void {
  carried = null;
}
