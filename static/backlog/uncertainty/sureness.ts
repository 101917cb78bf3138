import { MOST, TIE, type Uncertainty } from '../../../src/domain/ranking/uncertainty/uncertainty';
import type { Language } from '../../../src/texts/language';

/** How sure a row's place is, as the page shows it. */
export interface Sureness {
  readonly p10: number;
  readonly p90: number;
  readonly topShare: number;
  /** Where it stands in most simulations, against its place in the list; null: about there. */
  readonly mostly: 'higher' | 'lower' | null;
  /** Key of a row above that goes first about as often as not: as good as tied. */
  readonly tiedWith: string | null;
  /** Where the bar begins and ends on its track, 0–1. */
  readonly from: number;
  readonly to: number;
}

/** The upper places, which matter, get more of the track, but far down differences show too: the 10th of 1,000 stands at a fifth. */
const onTrack = (place: number, count: number): number => (count <= 1 ? 0 : Math.cbrt((place - 1) / (count - 1)));

export function surenessOf(uncertainty: Uncertainty, count: number): Sureness {
  const { p10, p90, topShare, higherShare, lowerShare, above, behindAbove } = uncertainty;
  return {
    p10,
    p90,
    topShare,
    mostly: higherShare >= MOST ? 'higher' : lowerShare >= MOST ? 'lower' : null,
    tiedWith: behindAbove > TIE.above && behindAbove < TIE.below ? above : null,
    from: onTrack(p10, count),
    to: onTrack(p90, count),
  };
}

/** "In 8 of 10 simulations it stands between place 2 and 13; in the top 10 in 84%. As good as tied with SHOP-7 above it." */
export function surenessText(sureness: Sureness, { t, format }: Language): string {
  const { p10, p90, topShare, mostly, tiedWith } = sureness;
  const range = {
    ...{ from: p10, to: p90, same: String(p10 === p90) },
    share: format.percent(Math.round(topShare * 100) / 100),
  };
  const text = t(mostly === null ? 'backlog.sure.range' : `backlog.sure.${mostly}`, range);
  return tiedWith === null ? text : `${text} ${t('backlog.sure.tied', { key: tiedWith })}`;
}
