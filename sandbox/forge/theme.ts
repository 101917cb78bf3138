/** The design tokens' values for both themes, as Jira puts them into a frame that asked for theming. */
import { createRequire } from 'node:module';

const THEMES = ['light', 'dark', 'spacing', 'typography', 'shape', 'motion'];

/** The package makes this CSS in the browser; its files, one a theme, are plain strings and have no types. */
function cssOf(theme: string): string {
  const require = createRequire(__filename);
  const file = require(`@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-${theme}.js`) as { default: string };
  return file.default;
}

export const themeCss: string = THEMES.map(cssOf).join('\n');
