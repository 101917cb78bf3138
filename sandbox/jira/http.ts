import type { z } from 'zod';
import type { Site } from './store';
import type { Actor } from './events';
import type { Person, SiteIssue, SiteStatus, WorkflowRule } from './site';

/** One request as it reaches the server, from a socket or from a caller in the same process. */
export interface JiraRequest {
  method: string;
  /** Path with query, for instance `/rest/api/3/myself?expand=groups`. */
  path: string;
  headers?: Record<string, string>;
  body?: string;
  /** The app asks, for itself or for a person: what it changes is its own doing. */
  viaApp?: boolean;
}

export interface JiraAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** One request with its answer, for whoever counts or checks them. */
export interface Exchange {
  method: string;
  path: string;
  query: Record<string, string[]>;
  requestBody: unknown;
  status: number;
  responseBody: unknown;
  headers: Record<string, string>;
  person: string;
}

export interface TransitionMove {
  issue: SiteIssue;
  from: SiteStatus;
  to: SiteStatus;
  person: Person;
  /** The validators that the project's workflow puts before this status. */
  rules: readonly WorkflowRule[];
  /** What the transition screen changes, in the form of a workflow validator's argument. */
  modifiedFields: Record<string, unknown>;
}

/** Asked before an issue moves to another status; texts refuse the move and are what Jira answers. */
export type TransitionGuard = (move: TransitionMove) => Promise<readonly string[]>;

/** What a route's handler answers; the server turns it into bytes. */
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Call<Query, Body> {
  site: Site;
  person: Actor;
  params: Record<string, string>;
  query: Query;
  body: Body;
  guard: TransitionGuard | undefined;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Segments that start with a colon are parameters. */
  path: string;
  query: z.ZodType | undefined;
  body: z.ZodType | undefined;
  handle(call: Call<unknown, unknown>): Answer | Promise<Answer>;
}

interface RouteDefinition<Query extends z.ZodType, Body extends z.ZodType> {
  method: Route['method'];
  path: string;
  query?: Query;
  body?: Body;
  handle(call: Call<z.output<Query>, z.output<Body>>): Answer | Promise<Answer>;
}

/** Declares a route: what it accepts stands beside what it does, and its handler's types follow from it. */
export function route<Query extends z.ZodType = z.ZodType<Record<never, never>>, Body extends z.ZodType = z.ZodType>(
  definition: RouteDefinition<Query, Body>,
): Route {
  return {
    method: definition.method,
    path: definition.path,
    query: definition.query,
    body: definition.body,
    // The server parses query and body with these very schemas before it calls.
    handle: (call) => definition.handle(call as Call<z.output<Query>, z.output<Body>>),
  };
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body?: unknown): Answer => ({ status: 201, body });
export const noContent = (): Answer => ({ status: 204 });
