/** Sets a page's theme the way @atlaskit/tokens expects to find it: two attributes, and the tokens' values as CSS. */
const THEMES = 'dark:dark light:light motion:motion shape:shape spacing:spacing typography:typography';
const STYLES = '/forge/theme.css';

export async function applyTheme(colorMode: 'light' | 'dark'): Promise<void> {
  document.documentElement.dataset.theme = THEMES;
  document.documentElement.dataset.colorMode = colorMode;
  if (document.querySelector(`link[href="${STYLES}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = STYLES;
  const loaded = new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
  });
  document.head.prepend(link);
  await loaded;
}
