import { lazy, Suspense, useState, type ComponentType, type LazyExoticComponent } from 'react';
import Button from '@atlaskit/button/new';
import { useText } from '../../common/text';
import { useEditing } from '../editing';
import './gateTools.css';

export interface GateToolProps {
  /** Which gate of the draft it is about. */
  readonly gateIndex: number;
  /**
   * @param said what came of it, for all to read and hear; absent: nothing.
   * @param made the gate that it made, to be shown.
   */
  readonly onClose: (said?: string, made?: string) => void;
}

interface GateToolsProps {
  readonly gateIndex: number;
  /** Another gate is to be shown, with what a screen reader says then. */
  readonly onMade: (gateId: string, said: string) => void;
}

const TOOLS = ['templates', 'dryRun', 'history', 'transfer'] as const;
type Tool = (typeof TOOLS)[number];

// Each opens rarely, and brings a dialog of its own.
const DIALOGS: Record<Tool, LazyExoticComponent<ComponentType<GateToolProps>>> = {
  templates: lazy(() => import('./templates/TemplatesDialog')),
  dryRun: lazy(() => import('./dryRun/DryRunDialog')),
  history: lazy(() => import('./history/HistoryDialog')),
  transfer: lazy(() => import('./transfer/TransferDialog')),
};

/** What can be done with a whole gate: start from a template, try it out, look back, take it elsewhere. */
export function GateTools({ gateIndex, onMade }: GateToolsProps) {
  const t = useText();
  const { readOnly, draft } = useEditing();
  const [open, setOpen] = useState<Tool | null>(null);
  const [said, setSaid] = useState<{ readonly text: string; readonly of: number } | null>(null);
  const Dialog = open === null ? null : DIALOGS[open];
  const close = (text?: string, made?: string) => {
    setOpen(null);
    if (text !== undefined && made !== undefined) return onMade(made, text);
    setSaid(text === undefined ? null : { text, of: gateIndex });
  };
  if (!draft.gates[gateIndex]) return null;
  return (
    <div className="button-row" role="group" aria-label={t('gateTools.label')}>
      {TOOLS.filter((tool) => !readOnly || tool !== 'templates').map((tool) => (
        <Button key={tool} spacing="compact" onClick={() => setOpen(tool)}>
          {t(`gateTools.open.${tool}`)}
        </Button>
      ))}
      <p role="status" className={said?.of === gateIndex ? 'gate-tools-said' : 'visually-hidden'}>
        {said?.of === gateIndex && said.text}
      </p>
      {Dialog && (
        <Suspense fallback={null}>
          <Dialog gateIndex={gateIndex} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}
