import { useId, useRef } from 'react';
import Button from '@atlaskit/button/new';
import { useLanguage } from '../../../common/text';

interface FileChoiceProps {
  /** Of the chosen file; null: there is none. */
  readonly name: string | null;
  readonly onFile: (file: File) => void;
}

/** A button that opens the browser's choice of a file. The browser's own button speaks its language, not the page's. */
export function FileChoice({ name, onFile }: FileChoiceProps) {
  const { t } = useLanguage();
  const ids = { label: useId(), button: useId(), name: useId() };
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="field">
      <span id={ids.label} className="field-label">
        {t('transfer.import.file')}
      </span>
      <div className="gate-tool-line">
        <Button
          id={ids.button}
          aria-labelledby={`${ids.label} ${ids.button}`}
          aria-describedby={ids.name}
          onClick={() => input.current?.click()}
        >
          {t('transfer.import.chooseFile')}
        </Button>
        <span id={ids.name} className="transfer-file">
          {name ?? t('transfer.import.noFile')}
        </span>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          // The same file again, once it was mended, is a change too.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
