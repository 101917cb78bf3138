import '@atlaskit/css-reset';
import './shell.css';
import './frame/record';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { FlagsProvider } from './flags';
import { RouterProvider } from './router';
import { SessionProvider } from './session';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <RouterProvider>
    <FlagsProvider>
      <SessionProvider>
        <App />
      </SessionProvider>
    </FlagsProvider>
  </RouterProvider>,
);
