import { useId, useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import Textarea from '@atlaskit/textarea';
import { gateName } from '../../../../src/texts/gates/refusal';
import { Message } from '../../../common/Message';
import { useLanguage } from '../../../common/text';
import { copyText } from '../../../common/copyText';
import { useEditing } from '../../editing';
import { RadioLine } from '../../fields/RadioLine';
import { fileName, gatesFile } from './file';
import { readGatesFile } from './readFile';
import { saveFile } from '../../../common/saveFile';

/** Gates as a file, to be saved or copied. */
export function ExportPanel({ gateIndex }: { readonly gateIndex: number }) {
  const language = useLanguage();
  const { t } = language;
  const { draft, form } = useEditing();
  const gate = draft.gates[gateIndex]!;
  const [all, setAll] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const gates = all ? draft.gates : [gate];
  const text = gatesFile(gates, form.issueTypes);
  const name = fileName(gates);
  // What could not be read back is not worth keeping.
  const finished = readGatesFile(text).ok;
  const choose = (every: boolean) => {
    setAll(every);
    setCopied(null);
  };
  return (
    <div className="gate-tool transfer-panel">
      <p>{t('transfer.export.intro')}</p>
      <fieldset className="gate-tool-choice">
        <legend>{t('transfer.which')}</legend>
        {[false, true].map((every) => (
          <RadioLine
            key={String(every)}
            name={id}
            isDisabled={false}
            checked={all === every}
            onChoose={() => choose(every)}
          >
            {every
              ? t('transfer.which.all', { count: draft.gates.length })
              : t('transfer.which.one', { name: gateName(gate, language) })}
          </RadioLine>
        ))}
      </fieldset>
      {finished ? (
        <>
          <div className="field">
            <label htmlFor={`${id}-file`}>{t('transfer.export.file')}</label>
            <Textarea
              ref={area}
              id={`${id}-file`}
              value={text}
              isReadOnly
              isMonospaced
              resize="vertical"
              minimumRows={8}
            />
          </div>
          <div className="gate-tool-line">
            <Button appearance="primary" onClick={() => saveFile(name, new Blob([text], { type: 'application/json' }))}>
              {t('transfer.export.save', { file: name })}
            </Button>
            <Button onClick={() => area.current && void copyText(area.current).then(setCopied)}>
              {t('transfer.export.copy')}
            </Button>
            <span role="status">
              {copied !== null && t(copied ? 'transfer.export.copied' : 'transfer.export.notCopied')}
            </span>
          </div>
        </>
      ) : (
        <Message appearance="warning" title={t('transfer.export.unfinished.title')}>
          <p>{t('transfer.export.unfinished.text')}</p>
        </Message>
      )}
    </div>
  );
}
