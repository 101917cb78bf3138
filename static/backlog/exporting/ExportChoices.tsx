import { lazy, Suspense, useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ChevronDown from '@atlaskit/icon/core/chevron-down';
import { useText } from '../../common/text';
import { useBacklogPage } from '../pageState';
import { matrixOnPage } from './matrixOnPage';
import { useExport } from './useExport';
import './export.css';

const ExportProgress = lazy(() => import('./ExportProgress'));
const ImageSheet = lazy(() => import('./ImageSheet'));
const PrintView = lazy(() => import('./PrintView'));

interface ExportChoicesProps {
  /** Grows each time the menu is asked for from elsewhere. */
  readonly wanted: number;
}

/** The forms in which the present view can be taken along. */
export default function ExportChoices({ wanted }: ExportChoicesProps) {
  const t = useText();
  const { layout } = useBacklogPage();
  const use = useExport();
  const [seen, setSeen] = useState(wanted - 1);
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  if (seen !== wanted) {
    setSeen(wanted);
    setOpen(true);
  }
  const done = () => {
    use.finish();
    // What lay below can take the focus only when it is back.
    requestAnimationFrame(() => place.current?.querySelector('button')?.focus());
  };
  return (
    <span ref={place}>
      <DropdownMenu<HTMLButtonElement>
        isOpen={isOpen}
        onOpenChange={(change) => setOpen(change.isOpen)}
        placement="bottom-end"
        trigger={({ triggerRef, isSelected = false, testId: _, ...trigger }) => (
          <Button {...trigger} ref={triggerRef} spacing="compact" isSelected={isSelected} iconAfter={ChevronDown}>
            {t('export.open')}
          </Button>
        )}
      >
        <DropdownItemGroup title={t('export.take')}>
          <DropdownItem description={t('export.csv.help')} onClick={use.saveCsv}>
            {t('export.csv')}
          </DropdownItem>
          <DropdownItem description={t('export.markdown.help')} onClick={use.copyMarkdown}>
            {t('export.markdown.copy')}
          </DropdownItem>
          <DropdownItem onClick={use.saveMarkdown}>{t('export.markdown.save')}</DropdownItem>
        </DropdownItemGroup>
        <DropdownItemGroup title={t('export.show')}>
          <DropdownItem description={t('export.print.help')} onClick={use.print}>
            {t('export.print')}
          </DropdownItem>
          <DropdownItem description={t('export.image.help')} onClick={use.image}>
            {t(layout === 'matrix' && matrixOnPage() ? 'export.image.matrix' : 'export.image')}
          </DropdownItem>
        </DropdownItemGroup>
      </DropdownMenu>
      <span role="status" className="export-outcome" data-shown={use.outcome !== null}>
        {use.outcome}
      </span>
      <Suspense fallback={null}>
        {use.progress && <ExportProgress {...use.progress} onStop={done} />}
        {use.shown?.form === 'print' && <PrintView table={use.shown.table} onClose={done} />}
        {use.shown?.form === 'image' && <ImageSheet table={use.shown.table} onImage={use.saveImage} />}
      </Suspense>
    </span>
  );
}
