import { createContext, useContext, type MouseEvent, type ReactNode } from 'react';
import { safeAddress } from './safeAddress';

/** Where a document's links lead from, and who opens them. */
export interface Links {
  /** The address of the site, with which links without a scheme begin. */
  readonly siteUrl: string;
  readonly open: (address: string) => void;
}

export const LinksContext = createContext<Links>({ siteUrl: '', open: () => undefined });

/** A link of a document. The frame may not navigate by itself, so a click is handed on. */
export function OutLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const { siteUrl, open } = useContext(LinksContext);
  const address = safeAddress(href, siteUrl);
  if (address === null) return <span>{children}</span>;
  const onClick = (event: MouseEvent) => {
    // Asked for a tab of one's own choosing: the browser does that itself.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(address);
  };
  return (
    <a className="adf-link" href={address} target="_blank" rel="noopener noreferrer" onClick={onClick}>
      {children}
    </a>
  );
}

/** A card: what it leads to; an issue of the same site by its key. */
export function CardLink({ url }: { readonly url: string }) {
  const { siteUrl } = useContext(LinksContext);
  const key = siteUrl !== '' && url.startsWith(`${siteUrl}/browse/`) ? url.slice(`${siteUrl}/browse/`.length) : '';
  return <OutLink href={url}>{/^[A-Z][A-Z0-9_]+-\d+$/.test(key) ? key : url}</OutLink>;
}
