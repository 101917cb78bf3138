import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useBacklogPage } from '../pageState';
import type { ExportTable } from './exportTable';
import { matrixOnPage } from './matrixOnPage';
import { Sheet } from './Sheet';

interface ImageSheetProps {
  readonly table: ExportTable;
  /** null: no image could be made. */
  readonly onImage: (image: Blob | null) => void;
}

/** Sharp on screens of today, and on paper. */
const PIXEL_RATIO = 2;

/** Draws the view where nobody sees it, in the page's own theme, and makes an image of that. */
export default function ImageSheet({ table, onImage }: ImageSheetProps) {
  const { layout } = useBacklogPage();
  const box = useRef<HTMLDivElement>(null);
  const told = useRef(onImage);
  useEffect(() => {
    told.current = onImage;
  });
  useEffect(() => {
    let over = false;
    const element = (layout === 'matrix' ? matrixOnPage() : null) ?? box.current;
    if (element)
      void imageOf(element).then((image) => {
        if (!over) told.current(image);
      });
    return () => {
      over = true;
    };
  }, [layout, table]);
  return createPortal(
    <div className="export-off-screen" aria-hidden="true">
      <div ref={box} className="export-image">
        <Sheet table={table} />
      </div>
    </div>,
    document.body,
  );
}

async function imageOf(element: HTMLElement): Promise<Blob | null> {
  try {
    const { toBlob } = await import('html-to-image');
    const backgroundColor = getComputedStyle(document.body).backgroundColor;
    // Fonts of the system are there anyway, and others could not be fetched under Forge's policy.
    return await toBlob(element, { backgroundColor, pixelRatio: PIXEL_RATIO, skipFonts: true });
  } catch {
    return null;
  }
}
