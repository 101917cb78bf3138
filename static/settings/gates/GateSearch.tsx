import { useRef, useState } from 'react';
import Check from '@atlaskit/icon/core/check-mark';
import Copy from '@atlaskit/icon/core/copy';
import { DONE, READY } from '../../../src/domain/gates/gate';
import { ownGateEntry } from '../../../src/domain/issueIndex';
import { useText } from '../../common/text';
import { copyText } from '../../common/copyText';
import { useEditing } from '../editing';
import { IconAction } from '../fields/IconAction';

/** How issues are found by this gate in Jira's own search. */
const queryFor = (gateId: string, verdict: 'pass' | 'fail'): string => {
  if (gateId === READY) return `voorrangReady = ${verdict}`;
  if (gateId === DONE) return `voorrangDone = ${verdict}`;
  return `voorrangGate = "${ownGateEntry(gateId, verdict)}"`;
};

export function GateSearch({ gateId }: { readonly gateId: string }) {
  const t = useText();
  const { form } = useEditing();
  const isSaved = form.revision > 0 && form.settings.gates.some(({ id }) => id === gateId);
  return (
    <div className="gate-search">
      <span className="gate-search-label">{t('settings.gate.search')}</span>
      <Query jql={queryFor(gateId, 'fail')} />
      <Query jql={queryFor(gateId, 'pass')} />
      <span className="gate-search-note">
        {t(isSaved ? 'settings.gate.search.doneBefore' : 'settings.gate.search.notYet')}
      </span>
    </div>
  );
}

function Query({ jql }: { readonly jql: string }) {
  const t = useText();
  const code = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState<'yes' | 'marked' | null>(null);
  const copy = async () => {
    if (code.current) setCopied((await copyText(code.current)) ? 'yes' : 'marked');
  };
  return (
    <span className="gate-query" onBlur={() => setCopied(null)}>
      <code ref={code}>{jql}</code>
      <IconAction
        icon={copied === 'yes' ? Check : Copy}
        label={t('settings.gate.copy', { jql })}
        onClick={() => void copy()}
      />
      <span role="status" className={copied === 'marked' ? 'gate-copied' : 'visually-hidden'}>
        {copied !== null && t(`settings.gate.copied.${copied}`)}
      </span>
    </span>
  );
}
