import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import CheckMarkIcon from '@atlaskit/icon/core/check-mark';
import Textfield from '@atlaskit/textfield';
import { useText } from '../../common/text';
import { fold } from '../filter';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** What stands beside it: a count, a person. */
  readonly detail?: string;
}

interface ChoiceListProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: ReadonlySet<string>;
  /** Whether several can be chosen: the list then shows boxes to tick. */
  readonly isMulti: boolean;
  readonly onChoose: (value: string) => void;
  /** Where there is nothing to choose at all. */
  readonly nothing: string;
}

/** More than anyone looks through; typing finds the others. */
const MOST_SHOWN = 100;
const PAGE = 8;

const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };

/** A list to search and to choose from, after the combobox pattern: the focus stays where one types, arrows walk through the list. */
export function ChoiceList({ label, options, chosen, isMulti, onChoose, nothing }: ChoiceListProps) {
  const t = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  useEffect(() => input.current?.focus(), []);
  const found = useMemo(() => {
    const wanted = fold(query.trim());
    return options.filter((option) => fold(`${option.label} ${option.detail ?? ''}`).includes(wanted));
  }, [options, query]);
  const shown = found.slice(0, MOST_SHOWN);
  const at = Math.min(active, shown.length - 1);
  useEffect(() => {
    // It answers a promise in some browsers, which an effect must not.
    void list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = MOVES[event.key];
    if (step !== undefined) setActive(Math.max(0, Math.min(shown.length - 1, at + step)));
    else if (event.key === 'Enter' && shown[at]) onChoose(shown[at].value);
    else return;
    event.preventDefault();
  };
  const hint: ReactNode =
    found.length === 0
      ? options.length === 0
        ? nothing
        : t('filter.noMatch')
      : found.length > shown.length && t('filter.more', { count: found.length - shown.length });
  return (
    <div className="choice-list">
      <Textfield
        ref={input}
        isCompact
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown.length > 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        placeholder={t('backlog.filter.find')}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        aria-multiselectable={isMulti}
        className="choice-options"
      >
        {shown.map((option, index) => (
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={chosen.has(option.value)}
            className={`choice-option${index === at ? ' choice-option-active' : ''}`}
            // The focus stays in the field.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              setActive(index);
              onChoose(option.value);
            }}
          >
            <span className={isMulti ? 'choice-box' : 'choice-mark'} aria-hidden="true">
              {chosen.has(option.value) && <CheckMarkIcon label="" color="currentColor" />}
            </span>
            <span className="choice-label">{option.label}</span>
            {option.detail !== undefined && <span className="choice-detail">{option.detail}</span>}
          </div>
        ))}
      </div>
      <p className="choice-hint" role="status">
        {hint}
      </p>
    </div>
  );
}
