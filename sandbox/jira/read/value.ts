/** Small readers of stored field values, whose form nothing guarantees: data is imported too. */
export function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

export function idOf(value: unknown): string | null {
  const id = property(value, 'id');
  return typeof id === 'string' ? id : typeof id === 'number' ? String(id) : null;
}

export function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(idOf).filter((id) => id !== null) : [];
}

export function accountIdOf(value: unknown): string | null {
  const accountId = property(value, 'accountId');
  return typeof accountId === 'string' ? accountId : null;
}

export function numberAt(value: unknown, name: string): number {
  const found = property(value, name);
  return typeof found === 'number' ? found : 0;
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
