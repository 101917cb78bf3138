import { lazy, Suspense, useEffect, useId, useMemo, useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import UndoIcon from '@atlaskit/icon/core/undo';
import { changesOf } from '../../../src/domain/whatIf/scenario';
import { Ask } from '../../common/Ask';
import { Loading } from '../../common/Loading';
import { Message } from '../../common/Message';
import { useLanguage } from '../../common/text';
import { useHeldFocus } from '../../common/useHeldFocus';
import { modelProblemText } from '../../common/words';
import { SmallIconButton } from '../SmallIconButton';
import { CameBy } from './CameBy';
import { FieldsStatus } from './FieldsStatus';
import { useAddress } from './share/useAddress';
import type { Trying } from './useWhatIf';
import './whatIf.css';

const ChangesPanel = lazy(() => import('./panels/ChangesPanel'));
const LinksPanel = lazy(() => import('./panels/LinksPanel'));
const ModelPanel = lazy(() => import('./panels/ModelPanel'));
const SharePanel = lazy(() => import('./share/SharePanel'));
const CompareDialog = lazy(() => import('./compare/CompareDialog'));
const KeepDialog = lazy(() => import('./keep/KeepDialog'));

const PANELS = { changes: ChangesPanel, model: ModelPanel, links: LinksPanel, share: SharePanel };
type PanelName = keyof typeof PANELS;

/** Says that nothing is saved, and holds all that can be done while it is so. */
export default function Banner({ trying }: { readonly trying: Trying }) {
  const language = useLanguage();
  const { t } = language;
  const { scenario, problem } = trying;
  const count = useMemo(() => changesOf(scenario).length, [scenario]);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [dialog, setDialog] = useState<'compare' | 'keep' | null>(null);
  const [asking, setAsking] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const mode = useRef<HTMLElement>(null);
  useHeldFocus(mode);
  const panelId = useId();
  const address = useAddress(trying);
  useWarningOnLeave(count > 0);
  // The button that began it is gone.
  useEffect(() => title.current?.focus(), []);

  /** @param inFull what it is called, where the button has no room for it. */
  const toggle = (name: PanelName, text: string, inFull?: string) => (
    <Button
      spacing="compact"
      aria-label={inFull}
      aria-expanded={panel === name}
      aria-controls={panelId}
      onClick={() => setPanel(panel === name ? null : name)}
    >
      {text}
    </Button>
  );
  const Panel = panel && PANELS[panel];
  return (
    <section ref={mode} className="what-if" aria-label={t('whatIf.label')}>
      <div className="what-if-head">
        <h2 ref={title} tabIndex={-1} className="what-if-title">
          {t('whatIf.title')}
        </h2>
        <p role="status" className="visually-hidden">
          {t('whatIf.nothingSaved', { count })}
        </p>
        {toggle('model', t('whatIf.model.label'), t('whatIf.model.open'))}
        {toggle('links', t('whatIf.links.open'))}
        {toggle('changes', t('whatIf.changes.open', { count }))}
        <SmallIconButton
          label={t('whatIf.undo')}
          icon={<UndoIcon label="" color="currentColor" />}
          onClick={trying.undo}
        />
        <Button spacing="compact" onClick={() => setDialog('compare')}>
          {t('whatIf.compare.open')}
        </Button>
        {toggle('share', t('whatIf.share.open'))}
        <span className="what-if-end">
          <Button spacing="compact" appearance="primary" isDisabled={count === 0} onClick={() => setDialog('keep')}>
            {t('whatIf.keep.open')}
          </Button>
          {count > 0 ? (
            <Button spacing="compact" onClick={() => setAsking(true)}>
              {t('whatIf.discard')}
            </Button>
          ) : (
            <Button spacing="compact" aria-label={t('whatIf.end')} onClick={trying.end}>
              {t('whatIf.end.short')}
            </Button>
          )}
        </span>
      </div>
      {asking && (
        <Ask
          title={t('whatIf.discard.title')}
          text={t('whatIf.discard.text', { count })}
          yes={t('whatIf.discard')}
          onYes={trying.end}
          onCancel={() => {
            setAsking(false);
            title.current?.focus();
          }}
        />
      )}
      {problem && (
        <div role="alert">
          <Message appearance="warning" title={t('whatIf.problem')}>
            <p>{modelProblemText(problem.problem, problem.model, language)}</p>
          </Message>
        </div>
      )}
      {trying.came && <CameBy came={trying.came} />}
      <FieldsStatus fields={trying.moreFields} />
      <div id={panelId} className="what-if-panel" hidden={Panel === null}>
        {Panel && (
          <Suspense fallback={<Loading rows={2} rowHeight={32} />}>
            <Panel trying={trying} address={address} />
          </Suspense>
        )}
      </div>
      {dialog && (
        <Suspense fallback={null}>
          {dialog === 'compare' ? (
            <CompareDialog trying={trying} onClose={() => setDialog(null)} />
          ) : (
            <KeepDialog trying={trying} onClose={() => setDialog(null)} />
          )}
        </Suspense>
      )}
    </section>
  );
}

/** The browser asks before what is tried out is lost. */
function useWarningOnLeave(isAny: boolean): void {
  useEffect(() => {
    if (!isAny) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isAny]);
}
