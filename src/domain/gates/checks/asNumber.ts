const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/** A number as people write it, "2,5" or "2.5"; null: it is none. */
export const asNumber = (text: string): number | null =>
  NUMBER.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null;
