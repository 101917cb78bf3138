/** Issue keys in a text as people type or paste it, addresses too; each once, in capitals, in their order. */
export const keysIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/(?<![A-Za-z0-9_-])([A-Za-z][A-Za-z0-9_]{0,19}-\d{1,9})(?![A-Za-z0-9_-])/g)].map(([, key]) =>
      key!.toUpperCase(),
    ),
  ),
];
