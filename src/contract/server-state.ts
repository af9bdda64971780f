import * as z from 'zod/mini';
import { Instant } from './common.ts';
import { one } from './resource.ts';

/** `GET /time`: the server's clock, against which widgets correct a wrong device clock. */
export const ServerTime = z.object({ now: Instant });
export const timeResource = one('/time', ServerTime);

/** `GET /health`: `ok` when the store answers. */
export const Health = z.object({ status: z.enum(['ok', 'failing']), version: z.string() });
export const healthResource = one('/health', Health);
