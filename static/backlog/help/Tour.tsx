import { useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import Button from '@atlaskit/button/new';
import { useText } from '../../common/text';
import { isTyping } from './press';
import { stepsThere, type Step } from './steps';
import { useRing } from './useRing';
import './tour.css';

interface TourProps {
  /** Then it takes the focus; the first visit's waits in its corner. */
  readonly isAskedFor: boolean;
  readonly onEnd: () => void;
}

const isShown = (selector: string): boolean => (document.querySelector(selector)?.getClientRects().length ?? 0) > 0;

/** What is on the page when its rows are; steps that come and go later are not counted. */
function useSteps(): readonly Step[] {
  const [steps, setSteps] = useState<readonly Step[]>([]);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      if (isShown('.backlog-row')) setSteps(stepsThere(isShown));
      else frame = requestAnimationFrame(look);
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, []);
  return steps;
}

/** Five places of the page, one after the other, from a corner: it covers nothing and holds nobody up. */
export default function Tour({ isAskedFor, onEnd }: TourProps) {
  const t = useText();
  const id = useId();
  const card = useRef<HTMLElement>(null);
  const steps = useSteps();
  const [at, setAt] = useState(0);
  const step = steps[at];
  const ring = useRing(step?.at ?? null);

  const isThere = step !== undefined;
  useEffect(() => {
    if (isAskedFor && isThere) card.current?.focus();
  }, [isAskedFor, isThere]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // Whatever else stands open, or is being typed, has Escape to itself.
      const others = [...document.querySelectorAll('[role=dialog],[role=menu]')].some((one) => one !== card.current);
      if (event.key === 'Escape' && !event.defaultPrevented && !others && !isTyping(event.target)) onEnd();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onEnd]);

  if (!step) return null;
  const isLast = at === steps.length - 1;
  // On a phone the button it comes from is folded away; the tour is not.
  return createPortal(
    <>
      {ring && <div className="tour-ring" aria-hidden="true" style={ring} />}
      <section
        ref={card}
        className="tour"
        role="dialog"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        tabIndex={-1}
      >
        <div role="status">
          <h2 id={`${id}-title`}>{t(`tour.${step.id}.title`)}</h2>
          <p id={`${id}-text`}>{t(`tour.${step.id}.text`)}</p>
        </div>
        <div className="tour-steps">
          <span>{t('tour.step', { at: at + 1, count: steps.length })}</span>
          {at > 0 && (
            <Button spacing="compact" appearance="subtle" onClick={() => setAt(at - 1)}>
              {t('tour.back')}
            </Button>
          )}
          {!isLast && (
            <Button spacing="compact" appearance="subtle" onClick={onEnd}>
              {t('tour.notNow')}
            </Button>
          )}
          <Button spacing="compact" appearance="primary" onClick={isLast ? onEnd : () => setAt(at + 1)}>
            {t(isLast ? 'tour.done' : 'tour.next')}
          </Button>
        </div>
      </section>
    </>,
    document.body,
  );
}
