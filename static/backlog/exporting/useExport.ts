import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { copyText } from '../../common/copyText';
import { saveFile } from '../../common/saveFile';
import { useLanguage, type TextKey } from '../../common/text';
import { useBacklogPage } from '../pageState';
import type { ExportParts } from './exportParts';
import { exportTable, gatherTable, type ExportTable } from './exportTable';
import { exportFileName } from './fileName';

/** Less is no wait. */
const WAIT_MS = 1_000;
/** How long it says what came of it. */
const OUTCOME_MS = 8_000;
/** More is no picture any more. */
const ROWS_IN_IMAGE = 25;

export interface Progress {
  readonly done: number;
  readonly total: number;
}

type Shown = { readonly form: 'print' | 'image'; readonly table: ExportTable };

/** Makes the exports of the present view; what takes more than a second shows how far it is, and can be stopped. */
export function useExport() {
  const page = useBacklogPage();
  const { locale, t } = useLanguage();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [outcome, setOutcome] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);

  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => {
    if (outcome === null) return undefined;
    const timer = setTimeout(() => setOutcome(null), OUTCOME_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const say = useCallback(
    (key: TextKey, values?: Readonly<Record<string, string | number>>) => setOutcome(t(key, values)),
    [t],
  );

  const gather = useCallback(
    async (then: (table: ExportTable, parts: ExportParts) => void | Promise<void>) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setOutcome(null);
      const parts = { ...page, now: new Date() };
      const total = parts.rows.length;
      const began = performance.now();
      let told = began;
      const onRow = (done: number) => {
        const now = performance.now();
        if (now - began < WAIT_MS || now - told < 100) return;
        told = now;
        setProgress({ done, total });
      };
      try {
        const table = await gatherTable(parts, onRow, controller.signal);
        if (table) await then(table, parts);
      } catch {
        say('export.failed');
      } finally {
        if (running.current === controller) setProgress(null);
      }
    },
    [page, say],
  );

  const finish = useCallback(() => {
    running.current?.abort();
    setProgress(null);
    setShown(null);
  }, []);

  return useMemo(() => {
    const markdownFile = async (table: ExportTable, parts: ExportParts) => {
      const { markdownOf } = await import('./markdown');
      return { text: markdownOf(table), name: exportFileName(parts, 'md') };
    };
    const save = (name: string, content: Blob) => {
      saveFile(name, content);
      say('export.saved', { file: name });
    };
    return {
      ...{ progress, shown, outcome, finish },
      saveCsv: () =>
        void gather(async (table, parts) => {
          const { csvOf } = await import('./csv');
          save(
            exportFileName(parts, 'csv'),
            new Blob([csvOf(table, locale, t('export.fact.group'))], { type: 'text/csv;charset=utf-8' }),
          );
        }),
      copyMarkdown: () =>
        void gather(async (table, parts) => {
          const { text, name } = await markdownFile(table, parts);
          if (await copied(text)) return say('export.copied', { count: table.rows.length });
          saveFile(name, new Blob([text], { type: 'text/markdown' }));
          say('export.notCopied', { file: name });
        }),
      saveMarkdown: () =>
        void gather(async (table, parts) => {
          const { text, name } = await markdownFile(table, parts);
          save(name, new Blob([text], { type: 'text/markdown' }));
        }),
      print: () => void gather((table) => setShown({ form: 'print', table })),
      image: () => setShown({ form: 'image', table: exportTable({ ...page, now: new Date() }, ROWS_IN_IMAGE) }),
      saveImage: (image: Blob | null) => {
        setShown(null);
        if (!image) return say('export.failed');
        const name = exportFileName({ ...page, now: new Date() }, 'png');
        void copiedImage(image).then((done) => {
          if (done) return say('export.image.copied');
          saveFile(name, image);
          say('export.notCopied', { file: name });
        });
      },
    };
  }, [page, progress, shown, outcome, finish, gather, locale, say, t]);
}

/** Copies from a field of its own: frames need their host's leave for anything else. */
async function copied(text: string): Promise<boolean> {
  const field = document.createElement('textarea');
  field.className = 'visually-hidden';
  field.value = text;
  document.body.append(field);
  try {
    return await copyText(field);
  } finally {
    field.remove();
  }
}

async function copiedImage(image: Blob): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ [image.type]: image })]);
    return true;
  } catch {
    return false;
  }
}
