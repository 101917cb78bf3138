/** The keys of the page, and its tour. */
export function Help() {
  return null;
}
