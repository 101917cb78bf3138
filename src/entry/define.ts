import type Resolver from '@forge/resolver';
import type { z } from 'zod';
import { payloads, type Answers, type CallName } from '../contract/calls';
import { Failure } from '../contract/failure';
import type { Actor, Ports } from '../usecases/ports';
import { readPlace, withIssueOf, type Place } from './context';
import { toResult } from './errors';
import { demandPermission, type Demand, type IssueDemand } from './permissions';

export type Run<N extends CallName> = (
  ports: Ports,
  place: Place & Actor,
  payload: z.output<(typeof payloads)[N]>,
) => Promise<Answers[N]>;

/** Who names an issue in the payload must be asked for a permission on that issue: one on the project does not compile. */
export type DemandOf<N extends CallName> =
  z.output<(typeof payloads)[N]> extends { readonly issueId: string } ? IssueDemand : Demand;

/**
 * Registers a call: what it demands and how its payload looks are arguments, so neither can be forgotten.
 * Order matters: the payload is read before anything is asked of Jira, and Jira before anything is done.
 */
export function defineCall<N extends CallName>(
  resolver: Resolver,
  ports: Ports,
  name: N,
  demand: DemandOf<N>,
  run: Run<N>,
): void {
  resolver.define(name, ({ payload, context }: { payload: unknown; context: unknown }) =>
    toResult(name, async () => {
      const place = readPlace(context);
      const input = readPayload(name, payload);
      const about = withIssueOf(place, input);
      const granted = await demandPermission(ports, about, demand);
      return run(ports, { ...about, granted }, input);
    }),
  );
}

function readPayload<N extends CallName>(name: N, payload: unknown): z.output<(typeof payloads)[N]> {
  const parsed = payloads[name].safeParse(payload ?? {});
  if (parsed.success) return parsed.data as z.output<(typeof payloads)[N]>;
  const first = parsed.error.issues[0];
  // A path can hold names from the payload itself, of any length.
  throw new Failure('INVALID_INPUT', { detail: first?.path.join('.').slice(0, 200) || 'payload' });
}
