import { useEffect, useRef, useState } from 'react';
import { NavigationTarget, router } from '@forge/bridge';
import Button from '@atlaskit/button/new';
import Textarea from '@atlaskit/textarea';
import { changesOf } from '../../../../src/domain/whatIf/scenario';
import { copyText } from '../../../common/copyText';
import { usePageContext } from '../../../common/pageContext';
import { useText } from '../../../common/text';
import type { PanelProps } from '../panel';
import { addressPath } from './history';

/** The key of the backlog page in manifest.yml. */
const BACKLOG_MODULE = 'voorrang-backlog';

/** The address under which others see the same order tried out. */
export default function SharePanel({ trying, address }: PanelProps) {
  const t = useText();
  const { projectKey } = usePageContext();
  const [page, setPage] = useState<string | null>(null);
  const [copied, setCopied] = useState<{ readonly of: string; readonly done: boolean } | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    let over = false;
    router.getUrl({ target: NavigationTarget.Module, moduleKey: BACKLOG_MODULE, projectKey }).then(
      (url) => over || setPage(url ? url.origin + url.pathname.replace(/\/$/, '') : ''),
      () => over || setPage(''),
    );
    return () => {
      over = true;
    };
  }, [projectKey]);

  if (changesOf(trying.scenario).length === 0) return <p>{t('whatIf.share.nothing')}</p>;
  if (address === null) return <p>{t('whatIf.share.tooLong')}</p>;
  // Where Jira does not tell the page's own address, the browser still shows it.
  if (page === '') return <p>{t('whatIf.share.fromBrowser')}</p>;
  return (
    <div className="what-if-share">
      <p>{t('whatIf.share.text')}</p>
      <Textarea
        ref={area}
        aria-label={t('whatIf.share.address')}
        isReadOnly
        isCompact
        resize="none"
        minimumRows={2}
        value={page === null ? '' : page + addressPath(address)}
      />
      <div className="button-row">
        <Button
          spacing="compact"
          isDisabled={page === null}
          onClick={() => area.current && void copyText(area.current).then((done) => setCopied({ of: address, done }))}
        >
          {t('whatIf.share.copy')}
        </Button>
        <span role="status">
          {copied?.of === address && t(copied.done ? 'whatIf.share.copied' : 'whatIf.share.marked')}
        </span>
      </div>
    </div>
  );
}
