import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import Button from '@atlaskit/button/new';
import { Message } from '../../common/Message';
import { useLanguage } from '../../common/text';
import type { ExportTable } from './exportTable';
import { Sheet, sheetParts } from './Sheet';
import './print.css';

const PAPERS = ['wide', 'tall'] as const;
type Paper = (typeof PAPERS)[number];

interface PrintViewProps {
  readonly table: ExportTable;
  readonly onClose: () => void;
}

/** The whole view as it goes on paper, over the page; the browser prints it, or saves it as a PDF. */
export default function PrintView({ table, onClose }: PrintViewProps) {
  const { t, format } = useLanguage();
  const heading = useId();
  const box = useRef<HTMLDivElement>(null);
  const [refused, setRefused] = useState(false);
  const all = useMemo(() => sheetParts(table), [table]);
  const [shown, setShown] = useState(1);
  const [paper, setPaper] = useState<Paper>('wide');
  const isWhole = shown >= all.length;
  useEffect(() => {
    if (isWhole) return undefined;
    // Part after part, so that a long one shows how far it is and can be left.
    const timer = setTimeout(() => setShown((before) => before + 1));
    return () => clearTimeout(timer);
  }, [shown, isWhole]);
  useEffect(() => {
    // What lies below is not there for as long as this is.
    const page = document.getElementById('app');
    page?.setAttribute('inert', '');
    box.current?.focus();
    return () => page?.removeAttribute('inert');
  }, []);
  return createPortal(
    <div
      ref={box}
      className="print-view"
      data-paper={paper}
      role="dialog"
      aria-modal="true"
      aria-labelledby={heading}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="print-bar">
        <p role="status">
          {isWhole
            ? t('export.print.how')
            : t('export.progress', {
                done: format.number(all.slice(0, shown).reduce((sum, { rows }) => sum + rows.length, 0)),
                total: format.number(table.rows.length),
              })}
        </p>
        <div role="group" aria-label={t('export.print.paper')} className="print-paper">
          {PAPERS.map((one) => (
            <Button key={one} isSelected={paper === one} aria-pressed={paper === one} onClick={() => setPaper(one)}>
              {t(`export.print.paper.${one}`)}
            </Button>
          ))}
        </div>
        <Button appearance="primary" isDisabled={!isWhole} onClick={() => setRefused(!print())}>
          {t('export.print.do')}
        </Button>
        <Button onClick={onClose}>{t('export.print.close')}</Button>
        {refused && (
          <div role="alert" className="print-refused">
            <Message appearance="warning" title={t('export.print.refused.title')}>
              <p>{t('export.print.refused.text')}</p>
            </Message>
          </div>
        )}
      </div>
      <Sheet table={table} headingId={heading} parts={shown} />
    </div>,
    document.body,
  );
}

/** @returns whether the browser did: in a frame that may not, it says nothing. */
function print(): boolean {
  let began = false;
  const onBegin = () => {
    began = true;
  };
  window.addEventListener('beforeprint', onBegin);
  window.print();
  window.removeEventListener('beforeprint', onBegin);
  return began;
}
