/** The Content-Security-Policy that Forge's CDN sends with a page, made by Atlassian's own package. */
import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';
import type { Manifest } from './manifest';

/**
 * `parentHost` is the `host:port` of the Jira page that frames the app. `report-uri` is dropped, the one difference from
 * the cloud: reports would leave the machine. Violations are still recorded, in the shell's `window.__sandbox`.
 */
export function contentSecurityPolicy(html: string, manifest: Manifest, parentHost: string): string {
  const permissions = manifest.permissions as Parameters<CSPProcessingService['getCspDetails']>[1];
  const processing = new CSPProcessingService({ info: () => undefined }, load);
  const existingCSPDetails = processing.getCspDetails(html, permissions);
  return new CSPInjectionService()
    .getInjectableCSP({ existingCSPDetails, microsEnv: 'prod', hostname: parentHost })
    .filter((directive) => !directive.startsWith('report-uri'))
    .join('; ');
}
