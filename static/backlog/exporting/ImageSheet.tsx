import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useBacklogPage } from '../pageState';
import type { ExportTable } from './exportTable';
import { MATRIX_ONLY_IN_USE, matrixOnPage } from './matrixOnPage';
import { pictureOf } from './picture';
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
    return await pictureOf({ element, without: MATRIX_ONLY_IN_USE, ratio: PIXEL_RATIO });
  } catch {
    return null;
  }
}
