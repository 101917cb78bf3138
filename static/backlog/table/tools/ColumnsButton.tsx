import { useCallback, useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import { useText } from '../../../common/text';
import type { UseColumns } from '../useColumns';
import { ColumnsPopup } from './ColumnsPopup';

export function ColumnsButton({ layout }: { readonly layout: UseColumns }) {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = useCallback(() => setAnchor(null), []);
  return (
    <>
      <Button
        ref={button}
        spacing="compact"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        isSelected={anchor !== null}
        onClick={() => setAnchor(button.current)}
      >
        {t('table.columns.open')}
      </Button>
      {anchor && <ColumnsPopup layout={layout} anchor={anchor} onClose={close} />}
    </>
  );
}
