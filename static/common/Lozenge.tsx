import './Lozenge.css';

export type LozengeLook = 'neutral' | 'information' | 'success' | 'warning' | 'danger';

interface LozengeProps {
  readonly appearance?: LozengeLook;
  readonly children: string;
}

/**
 * Looks like Atlaskit's lozenge. Atlaskit's can be pressed, loads and grows with motion, and brings emotion and its
 * primitives for that: 22 kB in panels that open with every issue, and most of the time that drawing a row takes.
 */
export const Lozenge = ({ appearance = 'neutral', children }: LozengeProps) => (
  <span className="lozenge" data-appearance={appearance}>
    {children}
  </span>
);
