import { healthResource } from '../../api/schema/health.ts';
import { timeResource } from '../../src/contract/server-state.ts';
import { parisText } from '../../src/domain/dates/paris.ts';
import { FRESHNESS } from '../freshness.ts';
import type { FindServer } from '../mock-server.ts';
import { read } from './read.ts';

export const serverStateHandlers = (find: FindServer) => [
  read(find, timeResource, FRESHNESS.never, ({ now }) => ({ data: { now: withMilliseconds(now) } })),
  read(find, healthResource, FRESHNESS.never, () => ({ data: { status: 'ok' as const, version: 'mock' } })),
];

/** Widgets tick by it: cut to the second, every countdown would run up to a second late. */
const withMilliseconds = (nowMs: number): string =>
  parisText(nowMs).replace(/(?=[+]\d\d:\d\d$)/, nowMs % 1000 ? `.${String(nowMs % 1000).padStart(3, '0')}` : '');
