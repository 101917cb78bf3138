/** Which row a key leads to in a list of `count` rows, `page` of them in sight; null: the key is not for moving. */
export function rowAfterKey(key: string, at: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const target = targetOf(key, at, count, Math.max(1, page - 1));
  return target === null ? null : Math.min(count - 1, Math.max(0, target));
}

function targetOf(key: string, at: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + page;
    case 'PageUp':
      return at - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
