import { Fragment, useState } from 'react';
import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import Modal, { CloseButton, ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useText } from '../../common/text';
import type { Translate } from '../../../src/texts/translate';
import { KEY_GROUPS, type NamedKey } from './keys';
import { shortcutsAreOn, turnShortcuts } from './useShortcuts';
import './help.css';

interface HelpSheetProps {
  readonly onTour: () => void;
  readonly onClose: () => void;
}

/** Every key of the page, and the way to its tour. */
export default function HelpSheet({ onTour, onClose }: HelpSheetProps) {
  const t = useText();
  const [on, setOn] = useState(shortcutsAreOn);
  const turn = (wanted: boolean) => {
    turnShortcuts(wanted);
    setOn(wanted);
  };
  return (
    <Modal onClose={onClose} width="large">
      <ModalHeader>
        <ModalTitle>{t('help.title')}</ModalTitle>
        <CloseButton label={t('help.close')} onClick={onClose} />
      </ModalHeader>
      <ModalBody>
        <div className="help-groups">
          {KEY_GROUPS.map(({ title, lines }) => (
            <section key={title}>
              <h2>{t(title)}</h2>
              <dl>
                {lines.map(({ text, presses, inTurn }) => (
                  <div key={text}>
                    <dt>{t(text)}</dt>
                    <dd>
                      {presses.map((press, index) => (
                        <Fragment key={index}>
                          {index > 0 && (
                            <span className="help-or">{t(inTurn ? 'help.keys.then' : 'help.keys.or')}</span>
                          )}
                          {press.map((key) => (
                            <kbd key={keyText(key, t)}>{keyText(key, t)}</kbd>
                          ))}
                        </Fragment>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <Checkbox label={t('help.singleKeys')} isChecked={on} onChange={(event) => turn(event.currentTarget.checked)} />
      </ModalBody>
      <ModalFooter>
        <Button onClick={onTour}>{t('help.tour')}</Button>
        <Button appearance="primary" onClick={onClose}>
          {t('help.close')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

const isMac = (): boolean => /^(Mac|iP)/.test(navigator.platform);

function keyText(key: NamedKey | { readonly char: string }, t: Translate): string {
  if (typeof key !== 'string') return key.char;
  return key === 'ctrl' && isMac() ? '⌘' : t(`help.key.${key}`);
}
