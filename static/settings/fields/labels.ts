/** Jira's labels hold no spaces, so spaces part them as well as commas do. Each counts once. */
export const labelsIn = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter((label) => label !== ''))];
