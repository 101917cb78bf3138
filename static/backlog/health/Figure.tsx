import type { FigureText, ShownIssues } from './words';

interface FigureProps {
  readonly name: string;
  readonly text: FigureText;
  /** The issues that a click shows; null: there is nothing to click. */
  readonly shows?: ShownIssues | null;
  readonly pressed?: boolean;
  readonly onPress?: () => void;
}

/** A figure; where issues stand behind it, a button that shows them and, while they are shown, speaks of them. */
export function Figure({ name, text, shows = null, pressed = false, onPress }: FigureProps) {
  if (shows === null)
    return (
      <li>
        <div className="health-figure" title={text.how}>
          <span className="health-name">{name}</span>
          <span className="health-value">{text.value}</span>
          <span className="health-count">{text.count}</span>
          {/* A title is only read out where there is something to focus. */}
          <span className="visually-hidden">{text.how}</span>
        </div>
      </li>
    );
  return (
    <li>
      <button
        type="button"
        className="health-figure"
        aria-pressed={pressed}
        title={`${text.how} ${shows.hint}`}
        onClick={onPress}
      >
        <span className="health-name">{pressed ? shows.name : name}</span>
        <span className="health-value">{pressed ? shows.value : text.value}</span>
        <span className="health-line">
          <span className="health-count">{pressed ? shows.count : text.count}</span>
          <span className="health-action">{pressed ? shows.undo : shows.action}</span>
        </span>
      </button>
    </li>
  );
}
