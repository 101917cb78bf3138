/** Domain data put into sentences: pure functions, each with the `Language` as its last argument. */
export { ratioInWords } from './arithmetic';
export * from './errors';
export * from './gates';
export * from './inputs';
export * from './issueData';
export * from './models';
export * from './reasons';
export * from './scores';
