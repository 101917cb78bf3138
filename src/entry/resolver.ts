import Resolver from '@forge/resolver';
import type { CallName } from '../contract/calls';
import { Failure } from '../contract/failure';
import { finishApplication } from '../usecases/applying/finishApplication';
import { getApplicationOrders } from '../usecases/applying/getApplicationOrders';
import { getApplications } from '../usecases/applying/getApplications';
import { getBacklogIds, getBacklogIssues } from '../usecases/getBacklog';
import { getApprovals } from '../usecases/gates/getApprovals';
import { getGateHistory } from '../usecases/gates/getGateHistory';
import { getIssueHistory } from '../usecases/getIssueHistory';
import { getGates } from '../usecases/gates/getGates';
import { getProject } from '../usecases/getProject';
import { getScore } from '../usecases/getScore';
import { getSettingsForm } from '../usecases/getSettingsForm';
import { moveIssues } from '../usecases/applying/moveIssues';
import { savePreferences } from '../usecases/savePreferences';
import { saveScore } from '../usecases/saveScore';
import { saveScores } from '../usecases/saveScores';
import { saveSettings } from '../usecases/saveSettings';
import { setAcceptance } from '../usecases/gates/setAcceptance';
import { setPin } from '../usecases/setPin';
import { setTick } from '../usecases/gates/setTick';
import { startApplication } from '../usecases/applying/startApplication';
import { getViews } from '../usecases/views/getViews';
import { removeView } from '../usecases/views/removeView';
import { saveView } from '../usecases/views/saveView';
import { requireIssue } from './context';
import { defineCall, type DemandOf, type Run } from './define';
import { toResult } from './errors';
import { ports, portsInAHurry } from './wire';

/** Every call the pages can make: what it demands of the person, and what it does. */
const CALLS: { readonly [N in CallName]: readonly [demand: DemandOf<N>, run: Run<N>] } = {
  getProject: ['seeProject', getProject],
  getBacklogIds: ['seeProject', getBacklogIds],
  getBacklogIssues: ['seeProject', getBacklogIssues],
  getScore: ['seeIssue', (with_, place) => getScore(with_, requireIssue(place))],
  saveScore: ['editIssue', (with_, place, change) => saveScore(with_, requireIssue(place), change)],
  // Of each issue by itself Jira is asked in the use case; where Jira wants a pause the page makes it, and says so.
  saveScores: ['seeProject', (_ports, place, changes) => saveScores(portsInAHurry, place, changes)],
  getIssueHistory: ['seeIssue', (with_, place) => getIssueHistory(with_, requireIssue(place))],
  savePreferences: ['seeProject', savePreferences],
  getViews: ['seeProject', getViews],
  saveView: ['seeProject', saveView],
  removeView: ['seeProject', removeView],
  getGates: ['seeIssue', (with_, place) => getGates(with_, requireIssue(place))],
  // Who may tick or accept stands in the settings: the use cases ask.
  setTick: ['seeIssue', (with_, place, change) => setTick(with_, requireIssue(place), change)],
  setAcceptance: ['seeIssue', (with_, place, change) => setAcceptance(with_, requireIssue(place), change)],
  getApprovals: ['seeProject', getApprovals],
  getGateHistory: ['seeProject', getGateHistory],
  setPin: ['editIssue', (with_, place, change) => setPin(with_, requireIssue(place), change)],
  getApplications: ['seeProject', getApplications],
  getApplicationOrders: ['seeProject', getApplicationOrders],
  startApplication: ['scheduleIssues', startApplication],
  moveIssues: ['scheduleIssues', moveIssues],
  finishApplication: ['seeProject', finishApplication],
  getSettingsForm: ['seeProject', getSettingsForm],
  saveSettings: ['administerProject', saveSettings],
};

function register<N extends CallName>(resolver: Resolver, name: N): void {
  const [demand, run] = CALLS[name];
  defineCall(resolver, ports, name, demand, run);
}

const resolver = new Resolver();
for (const name of Object.keys(CALLS) as CallName[]) register(resolver, name);

const dispatch = resolver.getDefinitions();

/** The pages' calls arrive here, under any name: also `constructor`, which @forge/resolver would find on every object. */
export const handleCall: typeof dispatch = (request, invocation) =>
  Object.hasOwn(CALLS, request.call.functionKey)
    ? dispatch(request, invocation)
    : toResult('unknown', () => Promise.reject(new Failure('INVALID_INPUT', { detail: 'call' })));
