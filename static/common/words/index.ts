/** Domain data put into sentences: pure functions, each with the `Language` as its last argument. */
export * from '../../../src/texts/gates/checks';
export * from '../../../src/texts/gates/issueData';
export { keysText } from '../../../src/texts/keys';
export { nameInside, ratioInWords, withoutCapital } from './arithmetic';
export * from './errors';
export * from './gates';
export * from './inputs';
export * from './models';
export * from './reasons';
export * from './scores';
