import type { ReactNode } from 'react';

const SAFE = new Set(['http:', 'https:', 'mailto:']);

/** A document can say `javascript:`; such a link is shown as plain text. */
export function SafeLink({ href, children }: { href: string; children: ReactNode }) {
  return isSafe(href) ? (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    <span>{children}</span>
  );
}

export function isSafe(href: string): boolean {
  try {
    return SAFE.has(new URL(href, window.location.origin).protocol);
  } catch {
    return false;
  }
}
