/** Runs inside an app's frame before its own scripts: gives it Forge's bridge, theming, and reports what the shell wants. */
import * as Comlink from 'comlink';
import { watchHeight } from './height';
import { applyTheme } from './theme';
import { carryFunctions, CONNECT } from './wire';
import type { ShellEnd } from './wire';

declare global {
  var __bridge: { callBridge(command: string, data?: unknown): Promise<unknown> } | undefined;
}

carryFunctions();

const shellOrigin = document.currentScript?.dataset.shell ?? '';
const { port1, port2 } = new MessageChannel();
window.parent.postMessage(CONNECT, shellOrigin, [port2]);
const shell = Comlink.wrap<ShellEnd>(port1);

globalThis.__bridge = {
  // The page's theme is set in here; the shell only says which, now and whenever it changes.
  callBridge: (command, data) =>
    command === 'enableTheming' ? shell.callBridge(command, { apply: applyTheme }) : shell.callBridge(command, data),
};

document.addEventListener('securitypolicyviolation', (event) => {
  void shell.report({
    kind: 'violation',
    directive: event.effectiveDirective,
    blocked: event.blockedURI,
    source: `${event.sourceFile}:${event.lineNumber}`,
  });
});

document.addEventListener('DOMContentLoaded', () => {
  watchHeight((value) => void shell.report({ kind: 'height', value }));
});
