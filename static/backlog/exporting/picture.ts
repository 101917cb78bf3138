/**
 * A part of the page as an image: its elements and the rules of the page's own style sheets that they obey, in an SVG that the browser
 * draws on a canvas. To copy every computed style of every element instead, as libraries do, takes ten seconds and more for 25
 * rows, and leaves out what rules say of the inside of an SVG.
 */

const XHTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** What the page hands down to its parts. */
const INHERITED = ['color', 'font', 'letter-spacing', 'text-align', 'direction', 'writing-mode'] as const;

export interface PictureOf {
  readonly element: HTMLElement;
  /** Selector of what is left out: what only belongs to using the page. */
  readonly without: string | null;
  /** Pixels of the image for one of the page. */
  readonly ratio: number;
}

/** @throws where the browser cannot draw it. */
export async function pictureOf({ element, without, ratio }: PictureOf): Promise<Blob> {
  const { width, height } = element.getBoundingClientRect();
  const image = await loaded(addressOf(standalone(element, without), width, height));
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.round(width * ratio),
    height: Math.round(height * ratio),
  });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  // `toBlob` waits for the page to be idle: seven seconds where it is not.
  return pngOf(canvas.toDataURL('image/png'));
}

function pngOf(address: string): Blob {
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: 'image/png' });
}

/** The element with all it needs to look the same on its own. */
function standalone(element: HTMLElement, without: string | null): HTMLElement {
  const copy = element.cloneNode(true) as HTMLElement;
  const canvases = copy.querySelectorAll('canvas');
  element.querySelectorAll('canvas').forEach((canvas, index) => {
    const image = document.createElement('img');
    image.className = canvas.className;
    image.src = canvas.toDataURL();
    canvases[index]?.replaceWith(image);
  });
  if (without !== null) copy.querySelectorAll(without).forEach((part) => part.remove());
  const { width, height } = element.getBoundingClientRect();
  Object.assign(copy.style, { boxSizing: 'border-box', width: `${width}px`, height: `${height}px`, margin: '0' });

  const rules = rulesOf(element);
  const box = document.createElementNS(XHTML, 'div');
  const style = getComputedStyle(element);
  for (const name of INHERITED) box.style.setProperty(name, style.getPropertyValue(name));
  for (const [name] of rules.matchAll(/--[\w-]+/g)) box.style.setProperty(name, style.getPropertyValue(name));
  const sheet = document.createElementNS(XHTML, 'style');
  sheet.textContent = rules;
  box.append(sheet, copy);
  return box;
}

/** The rules that the element or anything inside of it obeys now, as they stand in the page's sheets. */
function rulesOf(element: Element): string {
  const isObeyed = (selector: string): boolean => {
    // Nothing that a selector finds is a pseudo-element; what has it is.
    const owner = selector.replace(/::?(before|after|marker|first-letter|first-line)/g, '').trim() || '*';
    return element.matches(owner) || element.querySelector(owner) !== null;
  };
  const inside = (list: CSSRuleList): string[] =>
    [...list].flatMap((rule) => {
      if (rule instanceof CSSStyleRule) return isObeyed(rule.selectorText) ? [rule.cssText] : [];
      if (rule instanceof CSSMediaRule && !matchMedia(rule.media.mediaText).matches) return [];
      return rule instanceof CSSGroupingRule ? inside(rule.cssRules) : [];
    });
  return [...document.styleSheets].flatMap((sheet) => inside(readable(sheet))).join('\n');
}

/** Sheets from elsewhere, as the host's, may not be read. */
function readable(sheet: CSSStyleSheet): CSSRuleList {
  try {
    return sheet.cssRules;
  } catch {
    return new CSSStyleSheet().cssRules;
  }
}

/** In a `data:` address: what is drawn from any other taints the canvas. */
function addressOf(content: HTMLElement, width: number, height: number): string {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    svg.setAttribute(name, String(value));
  const frame = document.createElementNS(SVG, 'foreignObject');
  frame.setAttribute('width', '100%');
  frame.setAttribute('height', '100%');
  frame.append(content);
  svg.append(frame);
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
}

async function loaded(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}
