import { useId } from 'react';
import Textarea from '@atlaskit/textarea';
import { Message } from '../../../common/Message';
import { useLanguage } from '../../../common/text';
import { FileChoice } from './FileChoice';
import { IncomingPreview } from './IncomingPreview';
import { problemText } from './problemText';
import type { FileProblem } from './readFile';
import type { UseImport } from './useImport';

interface ImportPanelProps {
  readonly gateIndex: number;
  readonly incoming: UseImport;
}

/** Where a file is chosen or pasted, and what is wrong with it, or what it holds. */
export function ImportPanel({ gateIndex, incoming: use }: ImportPanelProps) {
  const { t } = useLanguage();
  const id = useId();
  const { incoming } = use;
  return (
    <div className="gate-tool transfer-panel">
      <p>{t('transfer.import.intro')}</p>
      <FileChoice name={use.fileName} onFile={use.onFile} />
      <div className="field">
        <label htmlFor={`${id}-text`}>{t('transfer.import.text')}</label>
        <Textarea
          id={`${id}-text`}
          value={use.text}
          isMonospaced
          resize="vertical"
          minimumRows={4}
          maxHeight="30vh"
          isInvalid={incoming.state === 'refused'}
          aria-describedby={`${id}-problems`}
          onChange={(event) => use.onText(event.currentTarget.value)}
        />
      </div>
      <div id={`${id}-problems`} role="alert">
        {use.unreadable && <p className="field-problem">{t('transfer.import.unreadable')}</p>}
        {incoming.state === 'refused' && <Problems problems={incoming.problems} />}
      </div>
      {incoming.state === 'read' && <IncomingPreview gateIndex={gateIndex} incoming={incoming} use={use} />}
    </div>
  );
}

/** Someone mends a few at a time. */
const SHOWN = 5;

function Problems({ problems }: { readonly problems: readonly FileProblem[] }) {
  const language = useLanguage();
  const more = problems.length - SHOWN;
  return (
    <Message appearance="error" title={language.t('transfer.import.refused')}>
      <ul className="transfer-problems">
        {problems.slice(0, SHOWN).map((problem, index) => (
          <li key={index}>{problemText(problem, language)}</li>
        ))}
      </ul>
      {more > 0 && <p>{language.t('transfer.import.more', { count: more })}</p>}
    </Message>
  );
}
