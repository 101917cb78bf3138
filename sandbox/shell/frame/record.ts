/** What went wrong between app and host, for browser tests to read at `window.__sandbox`. */
import type { FrameReport } from '../../forge/bridge/wire';

type Violation = Extract<FrameReport, { kind: 'violation' }>;

export interface SandboxRecord {
  unknownCommands: string[];
  violations: Violation[];
}

declare global {
  interface Window {
    __sandbox: SandboxRecord;
  }
}

window.__sandbox = { unknownCommands: [], violations: [] };

export function recordUnknownCommand(command: string): void {
  window.__sandbox.unknownCommands.push(command);
}

export function recordViolation(violation: Violation): void {
  window.__sandbox.violations.push(violation);
}
