import type { Route } from 'playwright-core';
import { byEscape, type Look } from './look';
import { whole } from './table';

/** The page's order on its way into Jira. */

const CALLS = '**/sandbox/invoke';
const refuse = (route: Route): Promise<void> =>
  (route.request().postData() ?? '').includes('moveIssues') ? route.abort() : route.fallback();

export const APPLYING_LOOKS: readonly Look[] = [
  {
    name: 'apply',
    part: '[role=dialog]',
    come: async (stage) => {
      await whole(stage);
      await stage.button('apply.open').click();
      await stage.frame.getByRole('dialog').getByRole('table').waitFor();
    },
  },
  { name: 'apply-phone', width: 360, part: '[role=dialog]', come: () => Promise.resolve() },
  {
    name: 'apply-interrupted',
    width: 1440,
    part: '[role=dialog]',
    come: async ({ page, button, frame, text }) => {
      await page.route(CALLS, refuse);
      await button('apply.do.apply').click();
      await frame.getByText(text('apply.interrupted')).waitFor();
    },
    leave: ({ page }) => page.unroute(CALLS),
  },
  {
    name: 'applied',
    part: '[role=dialog]',
    come: async ({ button, frame, text }) => {
      await button('apply.do.resume').click();
      await frame.getByText(text('apply.over.apply.title')).waitFor();
      await frame.getByText(text('apply.over.undoUntil')).waitFor();
    },
    leave: byEscape,
  },
  {
    name: 'applied-orders',
    part: '[role=dialog]',
    come: async ({ button, frame }) => {
      await button('apply.title.history').click();
      await button('apply.history.top').click();
      await frame.locator('.apply-tops').getByRole('listitem').first().waitFor();
    },
  },
  { name: 'applied-orders-phone', width: 360, part: '[role=dialog]', come: () => Promise.resolve() },
  {
    name: 'undo',
    width: 1440,
    part: '[role=dialog]',
    come: async ({ frame, text }) => {
      await frame
        .getByRole('dialog')
        .getByRole('button', { name: text('apply.do.undo') })
        .click();
      await frame.getByRole('dialog').getByRole('table').waitFor();
    },
    leave: byEscape,
  },
];
