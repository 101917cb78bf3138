import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * Compares a picture of a page with the one that was looked at and accepted. Both are made small first: each 4 × 4 pixels
 * become their mean, so that another Chromium's way of smoothing letters is no difference, and a moved line or another
 * colour is one. Accepted pictures stand in `looks/`; the ones of the last run, in full, in `build/looks/`.
 */

const SHRINK = 4;
/** Half as large as what pngjs does by itself: opaque, and packed as pages are, in areas of one colour. */
const SMALL = { colorType: 2, filterType: 0, deflateStrategy: 0 } as const;
/** Share of the small picture's pixels. */
const MOST_DIFFERENT = 0.005;
const ACCEPTED = path.join(__dirname, 'looks');
/** Then a picture is accepted as it is. */
export const isAccepting = process.env.ACCEPT_LOOKS === '1';
const LAST_RUN = path.join(__dirname, '../../build/looks');

/** @param by so many pixels in each direction become one. */
function shrunk({ width, height, data }: PNG, by = SHRINK): PNG {
  const small = new PNG({ width: Math.floor(width / by), height: Math.floor(height / by) });
  for (let y = 0; y < small.height; y += 1)
    for (let x = 0; x < small.width; x += 1)
      for (let channel = 0; channel < 4; channel += 1) {
        let sum = 0;
        for (let dy = 0; dy < by; dy += 1)
          for (let dx = 0; dx < by; dx += 1) sum += data[((y * by + dy) * width + x * by + dx) * 4 + channel]!;
        small.data[(y * small.width + x) * 4 + channel] = Math.round(sum / by ** 2);
      }
  return small;
}

/** Share of the pixels of two pictures of one size that look different. */
function differingShare(one: PNG, other: PNG): number {
  const { width, height } = one;
  const count = pixelmatch(one.data, other.data, undefined, width, height, { threshold: 0.1, includeAA: true });
  return count / (width * height);
}

/** Whether an image, so many times as large, shows what a screenshot shows. */
export function showsTheSame(image: Buffer, screenshot: Buffer, ratio: number): boolean {
  const [one, other] = [shrunk(PNG.sync.read(image), SHRINK * ratio), shrunk(PNG.sync.read(screenshot))];
  if (one.width !== other.width || one.height !== other.height) return false;
  return differingShare(one, other) <= MOST_DIFFERENT;
}

/** What is wrong with how a page looks; null: it looks as accepted. `ACCEPT_LOOKS=1` accepts it as it is. */
export function lookProblem(name: string, screenshot: Buffer): string | null {
  mkdirSync(LAST_RUN, { recursive: true });
  writeFileSync(path.join(LAST_RUN, `${name}.png`), screenshot);
  const now = shrunk(PNG.sync.read(screenshot));
  const file = path.join(ACCEPTED, `${name}.png`);
  if (isAccepting) {
    writeFileSync(file, PNG.sync.write(now, SMALL));
    return null;
  }
  const advice = `Look at build/looks/${name}.png; if it is as it should be, accept it: ACCEPT_LOOKS=1 npm test -- looks`;
  if (!existsSync(file)) return `${name} was never accepted. ${advice}`;
  const accepted = PNG.sync.read(readFileSync(file));
  if (accepted.width !== now.width || accepted.height !== now.height)
    return `${name} is ${now.width} × ${now.height}, accepted was ${accepted.width} × ${accepted.height}. ${advice}`;
  const share = differingShare(accepted, now);
  return share > MOST_DIFFERENT ? `${name}: ${(share * 100).toFixed(2)} % of it looks different. ${advice}` : null;
}
