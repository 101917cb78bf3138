import Resolver from '@forge/resolver';
import type { CallName } from '../contract/calls';
import { Failure } from '../contract/failure';
import { finishApplication } from '../usecases/finishApplication';
import { getApplicationOrders } from '../usecases/getApplicationOrders';
import { getApplications } from '../usecases/getApplications';
import { getBacklogIds, getBacklogIssues } from '../usecases/getBacklog';
import { getDone } from '../usecases/getDone';
import { getProject } from '../usecases/getProject';
import { getScore } from '../usecases/getScore';
import { getSettingsForm } from '../usecases/getSettingsForm';
import { moveIssues } from '../usecases/moveIssues';
import { saveScore } from '../usecases/saveScore';
import { saveSettings } from '../usecases/saveSettings';
import { setPin } from '../usecases/setPin';
import { setTick } from '../usecases/setTick';
import { startApplication } from '../usecases/startApplication';
import { requireIssue } from './context';
import { defineCall, type DemandOf, type Run } from './define';
import { toResult } from './errors';
import { ports } from './wire';

/** Every call the pages can make: what it demands of the person, and what it does. */
const CALLS: { readonly [N in CallName]: readonly [demand: DemandOf<N>, run: Run<N>] } = {
  getProject: ['seeProject', getProject],
  getBacklogIds: ['seeProject', getBacklogIds],
  getBacklogIssues: ['seeProject', getBacklogIssues],
  getScore: ['seeIssue', (with_, place) => getScore(with_, requireIssue(place))],
  saveScore: ['editIssue', (with_, place, change) => saveScore(with_, requireIssue(place), change)],
  getDone: ['seeIssue', (with_, place) => getDone(with_, requireIssue(place))],
  setTick: ['editIssue', (with_, place, change) => setTick(with_, requireIssue(place), change)],
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
