import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { workflowRules } from '@forge/jira-bridge';

/**
 * Tells Jira what to call when the admin presses Add or Update, which are Jira's own buttons.
 * @param configure answers the JSON to keep; undefined keeps the dialog open.
 * @returns whether Jira took it; without that, nothing here can be saved.
 */
export function useConfigure(configure: () => string | undefined): 'ready' | 'refused' {
  const [state, setState] = useState<'ready' | 'refused'>('ready');
  const latest = useRef(configure);
  useLayoutEffect(() => {
    latest.current = configure;
  });
  useEffect(() => {
    // Its documentation takes undefined; its type does not.
    workflowRules.onConfigure(() => latest.current() as string).catch(() => setState('refused'));
  }, []);
  return state;
}
