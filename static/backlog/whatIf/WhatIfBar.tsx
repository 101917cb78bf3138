/** The way into what-if mode, and while it is on: what is tried out, compared with today, to keep or discard. */
export function WhatIfBar() {
  return null;
}
