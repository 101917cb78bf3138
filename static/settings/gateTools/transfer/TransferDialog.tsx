import { useState } from 'react';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { useText } from '../../../common/text';
import { useEditing } from '../../editing';
import type { GateToolProps } from '../GateTools';
import { ToolDialog } from '../ToolDialog';
import { ExportPanel } from './ExportPanel';
import { ImportFooter } from './ImportFooter';
import { ImportPanel } from './ImportPanel';
import { useImport } from './useImport';

/** Gates out of this project as a file, and into it. */
export default function TransferDialog({ gateIndex, onClose }: GateToolProps) {
  const t = useText();
  const { readOnly } = useEditing();
  const [tab, setTab] = useState(0);
  const incoming = useImport(gateIndex);
  const close = () => onClose();
  return (
    <ToolDialog
      title={t('transfer.title')}
      onClose={close}
      footer={<ImportFooter incoming={tab === 1 ? incoming : null} onClose={onClose} />}
    >
      {readOnly ? (
        <ExportPanel gateIndex={gateIndex} />
      ) : (
        <Tabs id="gate-transfer" selected={tab} onChange={setTab}>
          <TabList>
            <Tab>{t('transfer.tab.export')}</Tab>
            <Tab>{t('transfer.tab.import')}</Tab>
          </TabList>
          <TabPanel>
            <ExportPanel gateIndex={gateIndex} />
          </TabPanel>
          <TabPanel>
            <ImportPanel gateIndex={gateIndex} incoming={incoming} />
          </TabPanel>
        </Tabs>
      )}
    </ToolDialog>
  );
}
