import '@atlaskit/css-reset';
import './page.css';
import { StrictMode, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { view } from '@forge/bridge';
import { config } from 'zod';
import { ErrorBoundary } from './ErrorBoundary';
import { makeLanguage } from '../../src/texts/language';
import { PageContextProvider, readPageContext } from './pageContext';
import { LanguageProvider } from './text';
import { loadTexts } from './texts';

// zod would try `new Function` for speed; Forge's CSP forbids it, and reports the attempt.
config({ jitless: true });

/** Starts a page: Jira's theme, who looks at what in which language, then the page itself. */
export function mount(Page: ComponentType): void {
  const element = document.getElementById('app');
  if (!element) throw new Error('the page has no element #app');
  start(Page, element).catch(() => {
    // Not even the texts could be loaded, so this is the one sentence that stands in the code.
    element.textContent = 'Voorrang could not start. Reload the page. · Voorrang kon niet starten. Herlaad de pagina.';
    element.setAttribute('role', 'alert');
  });
}

async function start(Page: ComponentType, element: HTMLElement): Promise<void> {
  const [forge] = await Promise.all([view.getContext(), themed()]);
  const context = readPageContext(forge);
  const { locale } = context;
  const language = makeLanguage(locale, await loadTexts(locale), context.timezone);
  document.documentElement.lang = locale;
  createRoot(element).render(
    <StrictMode>
      <LanguageProvider value={language}>
        <PageContextProvider value={context}>
          <ErrorBoundary>
            <Page />
          </ErrorBoundary>
        </PageContextProvider>
      </LanguageProvider>
    </StrictMode>,
  );
}

/** A page without Jira's colours is still a page. */
const themed = (): Promise<void> => view.theme.enable().catch(() => undefined);
