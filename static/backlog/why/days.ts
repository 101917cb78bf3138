const DAY_MS = 86_400_000;

/** The day after one, both `YYYY-MM-DD`. */
export const dayAfter = (date: string): string => new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10);

/** Why a pin "not before" that day would hold nothing back; null: it would. Days are `YYYY-MM-DD`. */
export function whyNoHold(date: string, today: string): 'passed' | 'today' | null {
  return date < today ? 'passed' : date === today ? 'today' : null;
}
