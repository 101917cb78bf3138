/** `events.on` and `events.emit`: between all frames of the app, and from Jira to them. */
type Listener = (payload: unknown) => unknown;

const listeners = new Map<string, Set<Listener>>();

export function listen(event: string, listener: Listener): () => void {
  const known = listeners.get(event) ?? new Set<Listener>();
  listeners.set(event, known.add(listener));
  return () => known.delete(listener);
}

export function emit(event: string, payload: unknown): void {
  for (const listener of listeners.get(event) ?? []) void listener(payload);
}
