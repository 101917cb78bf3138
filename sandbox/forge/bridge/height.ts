/**
 * How high a panel's content is. Not the height of `html` or `body`: pages that use Atlaskit's reset make both as high as
 * the frame, and the frame would then be as high as itself for ever.
 */
export function watchHeight(report: (height: number) => void): void {
  const tell = (): void => report(contentHeight());
  const sizes = new ResizeObserver(tell);
  const watchChildren = (): void => {
    for (const child of document.body.children) sizes.observe(child);
    tell();
  };
  sizes.observe(document.body);
  // What opens over the page (menus, dialogs) comes as another child.
  new MutationObserver(watchChildren).observe(document.body, { childList: true });
  watchChildren();
}

function contentHeight(): number {
  const body = getComputedStyle(document.body);
  const below = parseFloat(body.paddingBottom) + parseFloat(body.marginBottom);
  const bottoms = [...document.body.children].map((child) => {
    const { bottom, height } = child.getBoundingClientRect();
    return height === 0 ? 0 : bottom + window.scrollY + parseFloat(getComputedStyle(child).marginBottom);
  });
  return Math.ceil(Math.max(0, ...bottoms) + below);
}
