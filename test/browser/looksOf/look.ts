import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import type { Sandbox } from '../../../sandbox/app';
import { texts, type Text } from './texts';

/** Pages and the states they can be in, as data: what `looks.test.ts` comes to, takes pictures of and judges. */

export const LANGUAGES = ['en-US', 'nl-NL'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Look {
  /** Of its picture. */
  readonly name: string;
  /** What a person does to come there from where the last one was left, until all of it is there. */
  readonly come: (stage: Stage) => Promise<unknown>;
  /** And back, so that the next one begins where this one did. */
  readonly leave?: (stage: Stage) => Promise<unknown>;
  /**
   * What is new, as a selector, where a former picture shows the rest: only that is pictured and judged by axe. The large
   * table is what takes axe its time, and it is judged as often as it itself is another.
   */
  readonly part?: string;
  /** Of the window, in pixels, from here on; 1,440 at first. The page is not read anew. */
  readonly width?: number;
  /** The page of the app, where an address shows more than one. */
  readonly entry?: string;
}

/** One visit to a page, which comes to one look after the other. */
export interface Visit {
  readonly name: string;
  readonly site: () => Promise<Sandbox>;
  readonly path: string;
  readonly entry: string;
  readonly as: string;
  /** Of the window, in pixels; 900 unless it is said. What stands lower is in no picture. */
  readonly height?: number;
  readonly isFirst?: boolean;
  /** What is arranged before the page is opened. */
  readonly before?: (stage: Stage) => Promise<unknown>;
  readonly looks: readonly Look[];
}

/** What a look is come to with. Texts are named by their keys: what is done is the same in each language. */
export interface Stage {
  readonly page: Page;
  readonly sandbox: Sandbox;
  readonly frame: FrameLocator;
  /** The frame itself. */
  readonly app: () => Frame;
  readonly text: (key: Text) => RegExp;
  readonly button: (key: Text) => Locator;
  readonly press: (...keys: string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
}

export function stageOf(page: Page, sandbox: Sandbox, entry: string, language: Language): Stage {
  const frame = page.frameLocator(`iframe[src*="${entry}"]`);
  const text = texts(language);
  return {
    page,
    sandbox,
    frame,
    app: () => page.frames().find((one) => one.url().includes(`/${entry}.html`))!,
    text,
    button: (key) => frame.getByRole('button', { name: text(key) }).first(),
    press: (...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve()),
    type: (words) => page.keyboard.type(words),
  };
}

/** For looks that end by a key, as popups and dialogs do. */
export const byEscape = async ({ press, frame }: Stage): Promise<void> => {
  await press('Escape');
  await frame.getByRole('dialog').first().waitFor({ state: 'detached' });
};
