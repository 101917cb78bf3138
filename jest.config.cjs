const typescript = [
  'ts-jest',
  {
    // Types are checked once, by `npm run types`; here each file is only stripped of them.
    diagnostics: false,
    tsconfig: {
      module: 'CommonJS',
      moduleResolution: 'Node',
      jsx: 'react-jsx',
      esModuleInterop: true,
      target: 'ES2022',
      isolatedModules: true,
    },
  },
];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '\\.[cm]?[jt]sx?$': typescript },
  // D3's own main files are ES modules, whose `.mjs` Jest would not transform.
  moduleNameMapper: { '^(d3-[a-z-]+)$': '<rootDir>/node_modules/$1/dist/$1.js' },
  // A few dependencies ship ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(tinyqueue|marklassian|marked|pixelmatch|jira\\.js|@formatjs|@noble|intl-messageformat)/)',
  ],
  globalSetup: '<rootDir>/test/browser/build.ts',
  testSequencer: '<rootDir>/test/sequencer.cjs',
  // Tests run in a context of their own, where each look at a global costs a call: what counts pixels or issues looks often.
  sandboxInjectedGlobals: ['Math'],
  testTimeout: 60_000,
};
