import { healthResource } from '../../api/schema/health.ts';
import { timeResource } from '../../src/contract/server-state.ts';
import { timeText } from '../../api/time-text.ts';
import type { FindServer } from '../mock-server.ts';
import { read } from './read.ts';

export const serverStateHandlers = (find: FindServer) => [
  read(find, timeResource, 'no-store', ({ now }) => ({ data: { now: timeText(now) } })),
  read(find, healthResource, 'no-store', () => ({ data: { status: 'ok' as const, version: 'mock' } })),
];
