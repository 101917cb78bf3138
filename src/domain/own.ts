/**
 * A value under a name that came from outside. Plain `record[name]` would also find what every object inherits, so that
 * a criterion called `constructor` or a priority of that name would have a value nobody gave.
 */
export const ownValue = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
