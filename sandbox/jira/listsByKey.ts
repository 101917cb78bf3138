/** Several values a key, in the order in which they came. */
export class ListsByKey<Value> {
  private readonly lists = new Map<string, Value[]>();

  get(key: string): readonly Value[] {
    return this.lists.get(key) ?? [];
  }

  add(key: string, value: Value): void {
    const list = this.lists.get(key);
    if (list) list.push(value);
    else this.lists.set(key, [value]);
  }

  remove(key: string, value: Value): void {
    const list = this.lists.get(key);
    if (list) removeFrom(list, value);
  }
}

export function removeFrom<Value>(list: Value[], value: Value): void {
  const at = list.indexOf(value);
  if (at >= 0) list.splice(at, 1);
}
