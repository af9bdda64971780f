import { parisText } from '../src/domain/dates/paris.ts';

/** The answer of `GET /time`, with milliseconds: cut to the second, every countdown would run up to a second late. */
export const timeText = (nowMs: number): string =>
  parisText(nowMs).replace(/(?=[+]\d\d:\d\d$)/, nowMs % 1000 ? `.${String(nowMs % 1000).padStart(3, '0')}` : '');
