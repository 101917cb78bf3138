import Button from '@atlaskit/button/new';
import { useOpener } from '../../../common/popover/useOpener';
import { useText } from '../../../common/text';
import type { UseColumns } from '../useColumns';
import { ColumnsPopup } from './ColumnsPopup';

export function ColumnsButton({ layout }: { readonly layout: UseColumns }) {
  const t = useText();
  const { opened, close, trigger } = useOpener<'columns'>();
  return (
    <>
      <Button
        spacing="compact"
        aria-haspopup="dialog"
        aria-expanded={opened !== null}
        isSelected={opened !== null}
        {...trigger('columns')}
      >
        {t('table.columns.open')}
      </Button>
      {opened && <ColumnsPopup key={opened.nth} layout={layout} anchor={opened.anchor} onClose={close} />}
    </>
  );
}
