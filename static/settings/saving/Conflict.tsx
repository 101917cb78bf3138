import { useEffect, useRef } from 'react';
import Button from '@atlaskit/button/new';
import type { SettingsFormView } from '../../../src/contract';
import type { ProjectSettings } from '../../../src/domain/settings';
import { gateName } from '../../../src/texts/gates/refusal';
import type { Language } from '../../../src/texts/language';
import { Message } from '../../common/Message';
import { usePageContext } from '../../common/pageContext';
import { useLanguage } from '../../common/text';
import { useEditing } from '../editing';
import type { Joined, SettingsEditor } from '../useSettings';
import { gatesGone, merge, type Side } from './merge';
import { joinedText, partsText } from './mergeText';
import { savedBy } from './savedBy';

export function JoinedMessage({ joined }: { readonly joined: Joined }) {
  const language = useLanguage();
  return (
    <div role="alert">
      <Message appearance="warning" title={language.t('settings.joined.title')}>
        <p>{joinedText('settings.joined.text', joined, language)}</p>
      </Message>
    </div>
  );
}

interface ConflictProps {
  readonly theirs: SettingsFormView;
  readonly editor: SettingsEditor;
}

/** Asks about what both changed, and says of each choice what it costs. */
export function Conflict({ theirs, editor }: ConflictProps) {
  const language = useLanguage();
  const { t } = language;
  const { form, draft } = useEditing();
  const { accountId } = usePageContext();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const versions = { base: form.settings, mine: draft, theirs: theirs.settings };
  const by = savedBy(form.gateStamps, theirs.gateStamps, accountId);
  const { overlaps } = merge(versions, 'mine');
  const parts = partsText(overlaps, language);
  const choices: { readonly side: Side; readonly gone: ReturnType<typeof gatesGone> }[] = [
    { side: 'theirs', gone: gatesGone(draft, merge(versions, 'theirs').settings) },
    { side: 'mine', gone: gatesGone(theirs.settings, merge(versions, 'mine').settings) },
  ];
  return (
    <div role="alert" ref={box} tabIndex={-1} className="conflict">
      <Message appearance="warning" title={t(`settings.conflict.title.${by}`)}>
        {overlaps.length === 0 ? (
          <p>{t('settings.conflict.over')}</p>
        ) : (
          <>
            <p>{t('settings.conflict.text', { parts })}</p>
            <ul className="conflict-choices">
              {choices.map(({ side, gone }) => (
                <li key={side}>
                  <Button
                    spacing="compact"
                    appearance={side === 'mine' ? 'warning' : 'default'}
                    onClick={() => editor.settle(side)}
                  >
                    {t(`settings.conflict.${side}`)}
                  </Button>
                  <span>
                    {t(`settings.conflict.${side}.costs`, { parts })} {gone.length > 0 && goneText(gone, language)}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Message>
    </div>
  );
}

const goneText = (gates: ProjectSettings['gates'], language: Language): string =>
  language.t('settings.conflict.gone', {
    count: gates.length,
    names: language.format.list(gates.map((gate) => language.t('list.quoted', { word: gateName(gate, language) }))),
  });
