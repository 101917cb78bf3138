import { useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';

const HEIGHT = 56;

/** As little as a virtual list can be: nothing in its rows. What scrolling costs at least. */
export function EmptyList({ count }: { readonly count: number }) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 8,
  });
  return (
    <div ref={scroller} style={{ height: '80vh', overflow: 'auto' }}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => (
          <div
            key={item.key}
            className="empty-row"
            style={{ position: 'absolute', width: '100%', height: HEIGHT, transform: `translateY(${item.start}px)` }}
          />
        ))}
      </div>
    </div>
  );
}
