import type { DoneView } from '../../src/contract/views';
import { DamagedNotice } from '../common/DamagedNotice';
import { useText } from '../common/text';
import { usePeople } from '../common/usePeople';
import { AskReplace } from '../common/AskReplace';
import { CheckRow } from './CheckRow';
import { GateHeader } from './GateHeader';
import { tickersOf } from './logic';
import { useTicks } from './useTicks';

interface GateCardProps {
  readonly view: DoneView;
  readonly reloading: boolean;
  readonly onReload: () => void;
  readonly onWritten: (view: DoneView) => void;
}

export function GateCard({ view, reloading, onReload, onWritten }: GateCardProps) {
  const t = useText();
  const ticks = useTicks(view.dataProblem !== null, onWritten);
  const nameOf = usePeople(tickersOf(view.gate));
  const { results } = view.gate;
  const hasManual = results.some(({ check }) => check.type === 'manual');
  return (
    <>
      {view.settingsDamaged && <DamagedNotice what="settings" />}
      {view.dataProblem !== null && <DamagedNotice what="issueData" problem={view.dataProblem} />}
      <GateHeader gate={view.gate} reloading={reloading} onReload={onReload} />
      {results.length === 0 && <p className="gate-note">{t('donePanel.empty')}</p>}
      {hasManual && !view.canEdit && <p className="gate-note">{t('donePanel.readOnly')}</p>}
      <ul className="checks">
        {results.map((result) => (
          <CheckRow
            key={result.check.id}
            result={result}
            ticks={ticks}
            canEdit={view.canEdit}
            onReload={onReload}
            nameOf={nameOf}
          />
        ))}
      </ul>
      {ticks.asking && <AskReplace yes={t('donePanel.replace.yes')} onYes={ticks.replace} onCancel={ticks.cancel} />}
    </>
  );
}
