import { useEffect, useMemo } from 'react';
import { changesOf } from '../../../../src/domain/whatIf/scenario';
import type { Trying } from '../useWhatIf';
import { encode } from './encode';
import { writeAddress } from './history';

/** While someone drags and types, the address waits: every change of it is a call to Jira's own page. */
const PAUSE_MS = 400;

/**
 * Keeps the scenario in the page's address, so that reloading loses nothing and the address can be handed on.
 * @returns it as the address holds it; null: it is too long for one.
 */
export function useAddress({ scenario, today }: Pick<Trying, 'scenario' | 'today'>): string | null {
  const { issueOf } = today;
  const text = useMemo(() => encode(scenario, (id) => issueOf(id)?.key), [scenario, issueOf]);
  const isEmpty = changesOf(scenario).length === 0;
  useEffect(() => {
    const timer = setTimeout(() => void writeAddress(isEmpty ? null : text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, isEmpty]);
  // Once it is over, the address is the page's own again.
  useEffect(() => () => void writeAddress(null), []);
  return text;
}
