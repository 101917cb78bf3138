import { useEffect, useState, type ReactNode } from 'react';

interface SaidProps {
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * What came of something, said to those who cannot see it. Screen readers only tell of what comes into a live region that is
 * there already, so its content comes a frame after it: for what takes the place of something else.
 */
export function Said({ className, children }: SaidProps) {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setThere(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div role="status" className={className}>
      {isThere && children}
    </div>
  );
}
