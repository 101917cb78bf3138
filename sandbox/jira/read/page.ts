/** One page of a list, in the form of Jira's page beans. More than `most` is not given, whatever is asked. */
export function pageOf<Item>(
  items: readonly Item[],
  wanted: { startAt?: number | undefined; maxResults?: number | undefined },
  size: { usual: number; most: number },
): { startAt: number; maxResults: number; total: number; isLast: boolean; values: Item[] } {
  const startAt = wanted.startAt ?? 0;
  const maxResults = Math.min(wanted.maxResults ?? size.usual, size.most);
  const values = items.slice(startAt, startAt + maxResults);
  return { startAt, maxResults, total: items.length, isLast: startAt + values.length >= items.length, values };
}
