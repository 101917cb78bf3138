/**
 * Stands in for `@forge/bridge` in the build (see `vite.config.ts`). The package's index is CommonJS and comes whole, with
 * products and stores that no page uses: 9 kB gzip of every page. What a page needs of it beyond this, the build misses.
 */
export { events } from '../../node_modules/@forge/bridge/out/events/events';
export { requestJira } from '../../node_modules/@forge/bridge/out/fetch';
export { invoke } from '../../node_modules/@forge/bridge/out/invoke/invoke';
export { NavigationTarget } from '../../node_modules/@forge/bridge/out/router/targets';
export { router } from '../../node_modules/@forge/bridge/out/router/router';
export { view } from '../../node_modules/@forge/bridge/out/view/view';
