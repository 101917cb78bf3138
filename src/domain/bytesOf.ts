/** What a value takes as JSON, as Forge's storage counts it. */
export const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
