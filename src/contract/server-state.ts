import * as z from 'zod/mini';
import { Instant } from './common.ts';
import { one } from './resource.ts';

/** `GET /time`: the server's clock, against which widgets correct a wrong device clock. */
export const ServerTime = z.object({ now: Instant });
export const timeResource = one('/time', ServerTime);
