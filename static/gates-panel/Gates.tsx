import { lazy, Suspense, useState } from 'react';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import type { GatesView } from '../../src/contract/views';
import { DamageFound } from '../common/DamageFound';
import { DamagedNotice } from '../common/DamagedNotice';
import { useText } from '../common/text';
import { GatePanel } from './GatePanel';
import { GateTab } from './GateTab';
import { News } from './News';
import { PanelProvider, usePanel } from './panel';
import { firstGate, placeOfGate } from './tabs';

const AskReplace = lazy(() => import('../common/Ask').then((module) => ({ default: module.AskReplace })));

interface GatesProps {
  readonly view: GatesView;
  readonly reloading: boolean;
  readonly onReload: () => void;
  readonly onWritten: (view: GatesView) => void;
}

/** A tab for each gate, with how far the issue is in it. */
export function Gates({ view, reloading, onReload, onWritten }: GatesProps) {
  const t = useText();
  const panel = usePanel({ view, reloading, onReload, onWritten });
  // Kept while the panel is read again, also when the issue is started meanwhile.
  const [chosen, setChosen] = useState(() => firstGate(view));
  const { gates } = view;
  const { asking, replace, cancel } = panel.saying;
  return (
    <PanelProvider value={panel}>
      {view.settingsDamaged && <DamagedNotice what="settings" />}
      {view.dataProblem !== null && (
        <DamagedNotice what="issueData">
          <DamageFound {...view.dataProblem} />
        </DamagedNotice>
      )}
      {asking && (
        <Suspense>
          <AskReplace yes={t('gatesPanel.replace.yes')} onYes={replace} onCancel={cancel} />
        </Suspense>
      )}
      <Tabs id="gates" selected={placeOfGate(view, chosen)} onChange={(place) => setChosen(gates[place]!.id)}>
        <TabList>
          {gates.map((gate) => (
            <Tab key={gate.id}>
              <GateTab gate={gate} />
            </Tab>
          ))}
        </TabList>
        {gates.map((gate) => (
          <TabPanel key={gate.id}>
            <GatePanel gate={gate} />
          </TabPanel>
        ))}
      </Tabs>
      <News view={view} />
    </PanelProvider>
  );
}
