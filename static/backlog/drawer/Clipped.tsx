import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Disclosure } from '../../common/Disclosure';
import { useText } from '../../common/text';

/** Shows the beginning of something long, and all of it on demand: what comes after it stays within reach. */
export function Clipped({ children }: { readonly children: ReactNode }) {
  const t = useText();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [isLong, setLong] = useState(false);
  const [opened, setOpened] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || opened) return;
    const measure = () => setLong(element.scrollHeight > element.clientHeight + 1);
    const changes = new ResizeObserver(measure);
    changes.observe(element);
    measure();
    return () => changes.disconnect();
  }, [opened]);
  return (
    <>
      <div
        id={id}
        ref={box}
        className={opened ? undefined : 'clipped'}
        data-long={isLong && !opened ? true : undefined}
        // Tab leads to a link below the edge: it must not stay hidden.
        onFocus={(event) => event.target !== event.currentTarget && isLong && setOpened(true)}
      >
        {children}
      </div>
      {isLong && (
        <Disclosure opened={opened} controls={id} onToggle={setOpened}>
          {t(opened ? 'drawer.less' : 'drawer.more')}
        </Disclosure>
      )}
    </>
  );
}
