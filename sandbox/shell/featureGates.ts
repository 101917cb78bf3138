/** Stands in for Atlaskit's feature service: every gate is closed, every experiment off. */
const FeatureGates = {
  checkGate: () => false,
  getExperimentValue: <T>(_experiment: string, _parameter: string, fallback: T): T => fallback,
  initializeCalled: () => true,
  initializeCompleted: () => true,
};

export default FeatureGates;
