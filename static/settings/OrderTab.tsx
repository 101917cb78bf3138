import { LinkChoice } from './LinkChoice';
import { UnscoredChoice } from './UnscoredChoice';

/** What the order of the backlog goes by, besides the score. */
export function OrderTab() {
  return (
    <div className="settings-section narrow-section order-tab">
      <LinkChoice />
      <UnscoredChoice />
    </div>
  );
}
