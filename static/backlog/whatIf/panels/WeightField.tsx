import { useEffect, useId, useState } from 'react';
import Textfield from '@atlaskit/textfield';
import { parseNumber } from '../../../common/parseNumber';
import { plainNumber } from '../../../common/plainNumber';
import { useLanguage } from '../../../common/text';

/** Dragging and typing pass many weights by; one that stands this long is meant. */
const PAUSE_MS = 250;

interface WeightFieldProps {
  readonly label: string;
  readonly weight: number;
  readonly onWeight: (weight: number) => void;
}

/** A weight, 0–100: by the slider or as a number. What cannot be one is marked and tries nothing out. */
export function WeightField({ label, weight, onWeight }: WeightFieldProps) {
  const { t, locale } = useLanguage();
  const id = useId();
  const write = (number: number) => plainNumber(number, locale);
  const [typed, setTyped] = useState<string | null>(null);
  const parsed = typed === null ? null : parseNumber(typed, locale);
  const value = parsed?.ok && parsed.value >= 0 && parsed.value <= 100 ? parsed.value : null;
  const isWrong = typed !== null && value === null;

  useEffect(() => {
    if (value === null) return undefined;
    const timer = setTimeout(() => {
      onWeight(value);
      setTyped(null);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `onWeight` is a new one each time, and says the same
  }, [value]);

  return (
    <div className="what-if-weight">
      <label htmlFor={id}>{label}</label>
      <input
        type="range"
        min={0}
        max={100}
        aria-label={t('whatIf.model.slider', { name: label })}
        value={value ?? weight}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Textfield
        id={id}
        isCompact
        width={72}
        inputMode="decimal"
        isInvalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        value={typed ?? write(weight)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => isWrong && setTyped(null)}
      />
      {isWrong && (
        <span id={`${id}-wrong`} className="what-if-wrong" role="alert">
          {t('whatIf.model.wrong')}
        </span>
      )}
    </div>
  );
}
