/** How every test starts Chromium: quiet, without a window, without a word to its maker's servers. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--headless',
  '--no-sandbox', // Chromium's sandbox does not start as root, and CI is root.
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
