import { TIE_BELOW, type Uncertainty } from '../../../src/domain/ranking/uncertainty/uncertainty';
import type { Language } from '../../common/language';

/** How sure a row's place is, as the page shows it. */
export interface Sureness {
  readonly p10: number;
  readonly p90: number;
  readonly topShare: number;
  /** The row above goes first about as often as not: as good as tied. */
  readonly tied: boolean;
  /** Where the bar begins and ends on its track, 0–1. */
  readonly from: number;
  readonly to: number;
}

/** The upper places, which matter, get most of the track: the 10th of 1,000 stands at a third. */
const onTrack = (place: number, count: number): number => (count <= 1 ? 0 : Math.log(place) / Math.log(count));

export const surenessOf = ({ p10, p90, topShare, behindAbove }: Uncertainty, count: number): Sureness => ({
  p10,
  p90,
  topShare,
  tied: behindAbove < TIE_BELOW,
  from: onTrack(p10, count),
  to: onTrack(p90, count),
});

/** "In 8 of 10 simulations between place 2 and 13; in the top 10 in 84%. As good as tied with the row above." */
export function surenessText(sureness: Sureness, { t, format }: Language): string {
  const { p10, p90, topShare, tied } = sureness;
  const text = t(p10 === p90 ? 'backlog.sure.same' : 'backlog.sure.range', {
    ...{ from: p10, to: p90 },
    share: format.percent(Math.round(topShare * 100) / 100),
  });
  return tied ? `${text} ${t('backlog.sure.tied')}` : text;
}
