import type { GatesView, GateView } from '../../src/contract/views';

/** The gates that came out differently than before: for those who do not see the panel change. */
export function newsOf(before: Pick<GatesView, 'gates'>, now: Pick<GatesView, 'gates'>): GateView[] {
  return now.gates.filter((gate) => {
    const former = before.gates.find(({ id }) => id === gate.id)?.result;
    const { verdict, passed, applicable } = gate.result;
    return former?.verdict !== verdict || former.passed !== passed || former.applicable !== applicable;
  });
}
