export * from './calls';
export * from './failure';
export * from './result';
export * from './views';
