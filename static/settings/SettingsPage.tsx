import { lazy, Suspense, useEffect, useMemo } from 'react';
import Heading from '@atlaskit/heading';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { DamagedNotice } from '../common/DamagedNotice';
import { ErrorMessage } from '../common/ErrorMessage';
import { Loading } from '../common/Loading';
import { Message } from '../common/Message';
import { useText } from '../common/text';
import { differences } from './draft';
import { EditingProvider, type Editing } from './editing';
import { HealthTab } from './HealthTab';
import { OrderTab } from './OrderTab';
import { hasProblems, problemsOf } from './problems';
import { requestSizeKb } from './requestSize';
import { SaveBar } from './SaveBar';
import { ScoringTab } from './ScoringTab';
import { useSettings, type SettingsEditor, type SettingsState } from './useSettings';
import './settings.css';

// A tab of its own size, which mostly stays closed.
const GatesTab = lazy(() => import('./gates/GatesTab'));

export function SettingsPage() {
  const editor = useSettings();
  const { state } = editor;
  return (
    <main className="settings-page">
      {state.state === 'loading' && <Loading rows={6} rowHeight={56} />}
      {state.state === 'failed' && <ErrorMessage error={state.error} onRetry={editor.reload} />}
      {state.state === 'open' && <Form open={state} editor={editor} />}
    </main>
  );
}

interface FormProps {
  readonly open: Extract<SettingsState, { state: 'open' }>;
  readonly editor: SettingsEditor;
}

function Form({ open: { form, draft, saving }, editor }: FormProps) {
  const t = useText();
  const { edit } = editor;
  const problems = useMemo(() => problemsOf(draft, new Date()), [draft]);
  const sizeKb = useMemo(() => requestSizeKb(draft), [draft]);
  const readOnly = !form.canAdminister;
  const dirty = differences(form.settings, draft).length > 0;
  useWarningOnLeave(dirty);
  const editing = useMemo(
    (): Editing => ({
      form,
      draft,
      readOnly,
      fieldProblems: problems.fields,
      modelProblem: problems.model,
      edit,
    }),
    [form, draft, readOnly, problems, edit],
  );
  return (
    <EditingProvider value={editing}>
      <Heading size="large" as="h1">
        {t('settings.title')}
      </Heading>
      <p className="settings-intro">{t('settings.intro')}</p>
      {(readOnly || form.damaged) && (
        <div className="settings-messages">
          {readOnly && (
            <Message title={t('settings.readOnly.title')}>
              <p>{t('settings.readOnly.text')}</p>
            </Message>
          )}
          {form.damaged && <DamagedNotice what="settings" />}
        </div>
      )}
      <Tabs id="settings-tabs" shouldUnmountTabPanelOnChange={false}>
        <TabList>
          <Tab>{t('settings.tab.scoring')}</Tab>
          <Tab>{t('settings.tab.gates')}</Tab>
          <Tab>{t('settings.tab.health')}</Tab>
          <Tab>{t('settings.tab.order')}</Tab>
        </TabList>
        <TabPanel>
          <ScoringTab />
        </TabPanel>
        <TabPanel>
          <Suspense fallback={<Loading rows={6} rowHeight={40} />}>
            <GatesTab />
          </Suspense>
        </TabPanel>
        <TabPanel>
          <HealthTab />
        </TabPanel>
        <TabPanel>
          <OrderTab />
        </TabPanel>
      </Tabs>
      {!readOnly && (
        <SaveBar
          // Unreadable stored settings may be replaced even by the starting ones, and only by saving.
          changed={dirty || form.damaged}
          dirty={dirty}
          invalid={hasProblems(problems)}
          sizeKb={dirty ? sizeKb : 0}
          saving={saving}
          editor={editor}
        />
      )}
    </EditingProvider>
  );
}

/** The browser asks before typed changes are lost. */
function useWarningOnLeave(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
}
