import { useEffect, useRef, useState } from 'react';
import type { GateView } from '../../src/contract/views';
import { useText } from '../common/text';
import { CheckRow } from './CheckRow';
import { GateFoot } from './GateFoot';
import { GateHead } from './GateHead';
import { keptOpen, openIds, startsFolded } from './missing';

/** One gate: its verdict, what is missing, and its checks in the team's own order. */
export function GatePanel({ gate }: { readonly gate: GateView }) {
  const t = useText();
  const { result } = gate;
  const [folded, setFolded] = useState(() => startsFolded(result));
  const [stored, setStored] = useState<ReadonlySet<string>>(() => new Set(openIds(result)));
  const list = useRef<HTMLUListElement>(null);
  const [asked, setAsked] = useState(0);
  const kept = keptOpen(stored, result);
  if (kept !== stored) setStored(kept);

  const fold = (next: boolean) => {
    if (next) setStored(new Set(openIds(result)));
    setFolded(next);
  };
  useEffect(() => {
    if (asked > 0) focusFirstOpen(list.current);
  }, [asked]);

  const shown = folded ? result.results.filter(({ check }) => kept.has(check.id)) : result.results;
  const hidden = result.results.length - (folded ? shown.length : result.open);
  return (
    <div className="gate">
      <GateHead
        gate={gate}
        onShowMissing={() => {
          fold(true);
          setAsked(asked + 1);
        }}
      />
      <ul className="checks" ref={list}>
        {shown.map((one) => (
          <CheckRow key={one.check.id} result={one} gate={gate} />
        ))}
      </ul>
      {hidden > 0 && (folded || result.open > 0) && (
        <p className="gate-fold">
          <button type="button" className="link-button" onClick={() => fold(!folded)}>
            {t(folded ? 'gatesPanel.showSettled' : 'gatesPanel.hideSettled', { count: hidden })}
          </button>
        </p>
      )}
      <GateFoot gate={gate} />
    </div>
  );
}

/** What mends it if there is such a thing, so that one more key does; else the check itself. */
function focusFirstOpen(list: HTMLUListElement | null): void {
  const row = list?.querySelector<HTMLElement>('li[data-status="fail"], li[data-status="unknown"]');
  const mends = ['input', '.button-row button', 'button'].map((what) => row?.querySelector<HTMLElement>(what));
  (mends.find((one) => one) ?? row)?.focus();
}
