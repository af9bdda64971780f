/** Narrow no-break space. */
const NARROW = '\u202f';
/** No-break space. */
const NO_BREAK = '\u00a0';

/**
 * Sets the no-break spaces of French typography in a text written with plain ones: narrow before `; ! ?`, full before
 * `:`, inside « », around the `h` of a time and between a number and its unit. A sign without a space before it (a URL,
 * `14:30`) stays as it is, so the function may be applied twice and to any text. No look-behind: Safari before 16.4.
 */
export const frenchTypography = (text: string): string =>
  // Most texts have nothing to set, and hundreds pass here before the first drawing.
  !/ [;!?:»%€hjkm]|« /.test(text)
    ? text
    : text
        .replace(/ +([;!?])/g, `${NARROW}$1`)
        .replace(/ +([:»])/g, `${NO_BREAK}$1`)
        .replace(/« +/g, `«${NO_BREAK}`)
        .replace(/(\d) (%|€|(?:km|min|m|h|j)(?![\wÀ-ÿ'’]))/g, `$1${NO_BREAK}$2`)
        .replace(/(\d\u00a0h) (?=\d)/g, `$1${NO_BREAK}`);
