import type { AppError, ProjectView } from '../../src/contract';
import type { IssueDataState } from '../../src/domain/issueData';
import type { ModelProblem, Scorer } from '../../src/domain/scoring/score';
import type { ScoredIssue } from '../../src/domain/ranking/order';

/** What the backlog page is doing; every state has its own look. */
export type BacklogState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: AppError }
  /** The model cannot score anything, so there is no order to show. */
  | { readonly state: 'modelBroken'; readonly project: ProjectView; readonly problem: ModelProblem }
  | {
      readonly state: 'open';
      readonly project: ProjectView;
      /** As they arrived; `rankBacklog` puts them in order. */
      readonly scored: readonly ScoredIssue[];
      readonly load: Load;
    };

export type Load =
  /** `total` is null until Jira has told how many issues there are. */
  | {
      readonly state: 'reading';
      readonly loaded: number;
      readonly total: number | null;
      /** How long Jira last asked to wait; null once issues arrive again. */
      readonly waitSeconds: number | null;
    }
  | { readonly state: 'stopped'; readonly loaded: number; readonly total: number | null }
  /** Reading broke off; what had arrived stays on the page. */
  | { readonly state: 'failed'; readonly loaded: number; readonly total: number | null; readonly error: AppError }
  /**
   * `missing`: issues that Jira listed but did not give: deleted or hidden meanwhile. `byRank`: Jira's order is its rank;
   * otherwise the site has none, and the order is that of creation.
   */
  | { readonly state: 'complete'; readonly missing: number; readonly byRank: boolean };

export type BacklogEvent =
  | { readonly type: 'restarted' }
  | { readonly type: 'projectFailed'; readonly error: AppError }
  | { readonly type: 'modelRefused'; readonly project: ProjectView; readonly problem: ModelProblem }
  | { readonly type: 'opened'; readonly project: ProjectView }
  | { readonly type: 'arrived'; readonly scored: readonly ScoredIssue[]; readonly total: number }
  | { readonly type: 'waiting'; readonly seconds: number }
  | { readonly type: 'stopped' }
  | { readonly type: 'readFailed'; readonly error: AppError }
  | { readonly type: 'completed'; readonly missing: number; readonly byRank: boolean }
  /** What Voorrang stores with an issue was changed from here; the score may hang on it. */
  | { readonly type: 'stored'; readonly issueId: string; readonly data: IssueDataState; readonly scorer: Scorer }
  /** Jira's order was changed from here: all ids, as they now stand. */
  | { readonly type: 'reordered'; readonly ids: readonly string[] };

export function backlogReducer(state: BacklogState, event: BacklogEvent): BacklogState {
  switch (event.type) {
    case 'restarted':
      return { state: 'loading' };
    case 'projectFailed':
      return { state: 'failed', error: event.error };
    case 'modelRefused':
      return { state: 'modelBroken', project: event.project, problem: event.problem };
    case 'opened':
      return {
        state: 'open',
        project: event.project,
        scored: [],
        load: { state: 'reading', loaded: 0, total: null, waitSeconds: null },
      };
    case 'stored':
      return state.state === 'open' ? { ...state, scored: withData(state.scored, event) } : state;
    case 'reordered':
      return state.state === 'open' ? { ...state, scored: reordered(state.scored, event.ids) } : state;
    default:
      return state.state === 'open' && state.load.state === 'reading' ? whileReading(state, state.load, event) : state;
  }
}

type Stored = Extract<BacklogEvent, { type: 'stored' }>;

const withData = (scored: readonly ScoredIssue[], { issueId, data, scorer }: Stored): readonly ScoredIssue[] =>
  scored.map((one) => {
    if (one.issue.id !== issueId) return one;
    const issue = { ...one.issue, data };
    return { issue, score: scorer(issue) };
  });

/** An issue that the new order does not have was done or hidden meanwhile: it has no place in it. */
function reordered(scored: readonly ScoredIssue[], ids: readonly string[]): readonly ScoredIssue[] {
  const positions = new Map(ids.map((id, position) => [id, position]));
  return scored.map((one) => {
    const position = positions.get(one.issue.id) ?? null;
    return position === one.issue.position ? one : { ...one, issue: { ...one.issue, position } };
  });
}

type Open = Extract<BacklogState, { state: 'open' }>;
type Reading = Extract<Load, { state: 'reading' }>;
type ReadEvent = Extract<BacklogEvent, { type: 'arrived' | 'waiting' | 'stopped' | 'readFailed' | 'completed' }>;

function whileReading(state: Open, load: Reading, event: ReadEvent): BacklogState {
  switch (event.type) {
    case 'arrived': {
      const scored = event.scored.length === 0 ? state.scored : [...state.scored, ...event.scored];
      return {
        ...state,
        scored,
        load: { state: 'reading', loaded: scored.length, total: event.total, waitSeconds: null },
      };
    }
    case 'waiting':
      return { ...state, load: { ...load, waitSeconds: event.seconds } };
    case 'stopped':
      return {
        ...state,
        load: { state: 'stopped', loaded: state.scored.length, total: load.total },
      };
    case 'readFailed':
      return {
        ...state,
        load: { state: 'failed', loaded: state.scored.length, total: load.total, error: event.error },
      };
    case 'completed':
      return { ...state, load: { state: 'complete', missing: event.missing, byRank: event.byRank } };
  }
}
