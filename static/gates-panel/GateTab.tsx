import type { GateView } from '../../src/contract/views';
import { useLanguage } from '../common/text';
import { StatusMark } from './Status';
import { tabName } from './words';

/** The gate's name, its verdict as shape and hidden word, and how many of its checks hold. */
export function GateTab({ gate }: { readonly gate: GateView }) {
  const language = useLanguage();
  const { t } = language;
  const { verdict, passed, applicable } = gate.result;
  return (
    <span className="gate-tab">
      <span className="gate-tab-name">{tabName(gate, language)}</span>
      <StatusMark status={verdict} label={t(`gatesPanel.verdict.${verdict}`)} />
      {applicable > 0 && <span className="gate-tab-count">{t('gatesPanel.tab.progress', { passed, applicable })}</span>}
    </span>
  );
}
