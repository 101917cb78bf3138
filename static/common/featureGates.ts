/**
 * Stands in for `@atlaskit/feature-gate-js-client` in the build (see `vite.config.ts`): every experiment of
 * Atlassian's that its components ask about is off.
 */
const FeatureGates = {
  initializeCompleted: () => false,
  checkGate: () => false,
  getExperimentValue: <T>(_experiment: string, _parameter: string, fallback: T): T => fallback,
};

export default FeatureGates;
