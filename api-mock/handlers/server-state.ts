import { healthResource } from '../../src/contract/health.ts';
import { timeResource } from '../../src/contract/server-state.ts';
import { parisText } from '../../src/domain/dates/paris.ts';
import { FRESHNESS } from '../freshness.ts';
import type { FindServer } from '../mock-server.ts';
import { read } from './read.ts';

export const serverStateHandlers = (find: FindServer) => [
  read(find, timeResource, FRESHNESS.never, ({ now }) => ({ data: { now: parisText(now) } })),
  read(find, healthResource, FRESHNESS.never, () => ({ data: { status: 'ok' as const, version: 'mock' } })),
];
