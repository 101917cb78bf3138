export * from './calls';
export * from './failure';
export * from './limits';
export * from './result';
export * from './validator';
export * from './views';
