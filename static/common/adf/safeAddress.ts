const SAFE = new Set(['http:', 'https:', 'mailto:']);

/**
 * Where a link of a document leads, in full; null where a browser must not be sent (`javascript:`, `data:`), or what is no
 * address. Without a scheme it is meant within the site.
 */
export function safeAddress(href: string, siteUrl: string): string | null {
  const base = siteUrl || undefined;
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  return SAFE.has(url.protocol) ? url.href : null;
}
