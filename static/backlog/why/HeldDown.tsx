import { withLastNumber } from '../../common/lastNumber';
import { useLanguage, type Language } from '../../common/text';
import type { HeldBy } from './heldBy';

/** The pins that no change of an input gets round. */
export function HeldDown({ pins }: { readonly pins: readonly HeldBy[] }) {
  const language = useLanguage();
  return (
    <>
      {pins.map((pin) => (
        <p key={pin.code}>{withLastNumber(heldText(pin, language))}</p>
      ))}
    </>
  );
}

function heldText(pin: HeldBy, { t, format }: Language): string {
  switch (pin.code) {
    case 'own':
      return t('why.held.own', { date: format.date(pin.date) });
    case 'after':
      return t('why.held.after', { key: pin.key });
    case 'blocker':
      return t('why.held.blocker', { key: pin.key, date: format.date(pin.date) });
  }
}
