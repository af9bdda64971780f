import type { Plugin } from 'vite';

/** Escapes everything outside ASCII, so that the code survives pages and servers with another charset (ISO-8859-1). */
export const asciiOnly = (): Plugin => ({
  name: 'ascii-only',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const output of Object.values(bundle)) if (output.type === 'chunk') output.code = toAscii(output.code);
    },
  },
});

export const toAscii = (code: string): string =>
  code.replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
