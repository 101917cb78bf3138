import { useEffect, useReducer, type Dispatch } from 'react';
import { backlogReducer, type BacklogEvent } from '../../static/backlog/state';
import { RealPage, type RealPageProps } from './RealPage';

interface ArrivingPageProps extends Omit<RealPageProps, 'scored' | 'load'> {
  /** Handed over once the page stands. */
  readonly onStanding: (tell: Dispatch<BacklogEvent>) => void;
}

const opened = (event: BacklogEvent) => backlogReducer({ state: 'loading' }, event);

/** The backlog page while its issues arrive, as `useBacklog` tells it of them. */
export function ArrivingPage({ onStanding, project, ...rest }: ArrivingPageProps) {
  const [state, tell] = useReducer(backlogReducer, { type: 'opened', project }, opened);
  useEffect(() => onStanding(tell), [onStanding]);
  return state.state === 'open' ? <RealPage {...rest} {...state} /> : null;
}
