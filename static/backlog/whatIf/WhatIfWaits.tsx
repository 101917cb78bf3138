import { useText } from '../../common/text';
import { useBacklogPage } from '../pageState';

/**
 * Where loading stopped or failed: that the what-if in the page's address is not forgotten. What is read out is there before it
 * says anything. While issues are read it says nothing, so that the table keeps its place.
 */
export function WhatIfWaits() {
  const t = useText();
  const { load, whatIf } = useBacklogPage();
  const isHeldUp = load.state === 'stopped' || load.state === 'failed';
  return (
    <p role="status" className="model-line what-if-waits">
      {whatIf.waits && isHeldUp && t('whatIf.waits')}
    </p>
  );
}
