import { useEffect, useMemo, useState } from 'react';
import { readNames } from '../../../common/wire';
import { useEditing } from '../../editing';
import { whyNot, whyNotAll, type NotPossible, type Way } from '../takeOver';
import { adopt, peopleIn, type AdoptedCheck } from './adopt';
import { MOST_BYTES, readGatesFile, type FileGate, type FileProblem, type GatesFile } from './readFile';

export interface IncomingGate extends FileGate {
  readonly adopted: readonly AdoptedCheck[];
}

export type Incoming =
  | { readonly state: 'nothing' }
  | { readonly state: 'refused'; readonly problems: readonly FileProblem[] }
  | {
      readonly state: 'read';
      readonly file: GatesFile;
      /** As they would come in here. */
      readonly gates: readonly IncomingGate[];
      /** Which of them comes in; `all`: every one, in place of the project's. */
      readonly chosen: number | 'all';
      readonly way: Way;
      /** null: it can be taken over. */
      readonly reason: NotPossible | null;
    };

export interface UseImport {
  readonly text: string;
  /** Where the text comes from; null: it was typed or pasted, or there is none. */
  readonly fileName: string | null;
  readonly incoming: Incoming;
  readonly gateIndex: number;
  readonly onText: (text: string) => void;
  /** Reads it, unless it is too large to be looked at. */
  readonly onFile: (file: File) => void;
  /** The browser could not read the file. */
  readonly unreadable: boolean;
  readonly onChoose: (chosen: number | 'all') => void;
  readonly onWay: (way: Way) => void;
}

/** What someone brings along, as it would be here. */
export function useImport(gateIndex: number): UseImport {
  const { draft, form } = useEditing();
  const [text, setText] = useState('');
  const [fileName, setFileName] = useState<string | null>(null);
  const [tooLarge, setTooLarge] = useState<number | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const [chosen, setChosen] = useState<number | 'all'>(0);
  const [way, setWay] = useState<Way>('add');
  const read = useMemo(() => (text === '' ? null : readGatesFile(text)), [text]);
  const file = read?.ok ? read.file : null;
  const people = useMemo(() => peopleIn((file?.gates ?? []).flatMap(({ checks }) => checks)), [file]);
  const isKnown = useKnownPeople(people);
  const gates = useMemo(
    () =>
      (file?.gates ?? []).map((gate): IncomingGate => {
        const adopted = gate.checks.map((check) => adopt(check, { form, typeNames: file!.typeNames, isKnown }));
        return { ...gate, adopted, checks: adopted.map(({ check }) => check) };
      }),
    [file, form, isKnown],
  );

  const put = (next: string) => {
    setText(next);
    setTooLarge(null);
    setUnreadable(false);
    setChosen(0);
  };
  return {
    text,
    fileName,
    gateIndex,
    unreadable,
    incoming: incomingOf(),
    onText: (next) => {
      setFileName(null);
      put(next);
    },
    onFile: (given) => {
      setFileName(given.name);
      put('');
      if (given.size > MOST_BYTES) return setTooLarge(given.size);
      given.text().then(put, () => setUnreadable(true));
    },
    onChoose: setChosen,
    onWay: setWay,
  };

  function incomingOf(): Incoming {
    if (tooLarge !== null)
      return { state: 'refused', problems: [{ code: 'tooLarge', kilobytes: Math.ceil(tooLarge / 1_000) }] };
    if (read === null) return { state: 'nothing' };
    if (!read.ok) return { state: 'refused', problems: read.problems };
    const gate = draft.gates[gateIndex]!;
    const reason = chosen === 'all' ? whyNotAll(draft, gates) : whyNot(way, gates[chosen]?.checks ?? [], gate, draft);
    return { state: 'read', file: read.file, gates, chosen, way, reason };
  }
}

/** Whether this Jira knows somebody; yes, as long as it was not asked, or does not answer. */
function useKnownPeople(accountIds: readonly string[]): (accountId: string) => boolean {
  const [known, setKnown] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (accountIds.length === 0) return undefined;
    let over = false;
    const show = (names: ReadonlyMap<string, string>) => over || setKnown(new Set(names.keys()));
    readNames(accountIds).then(show, () => undefined);
    return () => {
      over = true;
      setKnown(null);
    };
  }, [accountIds]);
  return useMemo(() => (accountId) => known === null || known.has(accountId), [known]);
}
