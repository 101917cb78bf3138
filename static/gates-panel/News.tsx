import { useState } from 'react';
import type { GatesView } from '../../src/contract/views';
import { useLanguage } from '../common/text';
import { verdictText } from '../common/words';
import { newsOf } from './news';
import { tabName } from './words';

/** Tells a screen reader of gates that came out differently, also of those behind another tab. */
export function News({ view }: { readonly view: GatesView }) {
  const language = useLanguage();
  const [told, setTold] = useState({ view, text: '' });
  if (told.view !== view) {
    const lines = newsOf(told.view, view).map((gate) =>
      language.t('gatesPanel.news', { gate: tabName(gate, language), verdict: verdictText(gate.result, language) }),
    );
    setTold({ view, text: lines.join(' ') });
  }
  return (
    <p className="visually-hidden" role="status">
      {told.text}
    </p>
  );
}
