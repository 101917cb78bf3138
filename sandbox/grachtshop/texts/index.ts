/** SHOP's epics, in the order in which the team started them. */
import { accounts } from './accounts';
import { analytics } from './analytics';
import { app } from './app';
import type { EpicTexts } from './author';
import { b2b } from './b2b';
import { checkout } from './checkout';
import { delivery } from './delivery';
import { performance } from './performance';
import { platform } from './platform';
import { privacy } from './privacy';
import { products } from './products';
import { returns } from './returns';
import { search } from './search';

export const shopEpics: readonly EpicTexts[] = [
  checkout,
  products,
  platform,
  search,
  returns,
  accounts,
  privacy,
  performance,
  delivery,
  app,
  b2b,
  analytics,
];
