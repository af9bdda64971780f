import * as z from 'zod/mini';
import { one } from '../../src/contract/resource.ts';

/** `GET /health`: `ok` when the store answers. */
export const Health = z.object({ status: z.enum(['ok', 'failing']), version: z.string() });
export const healthResource = one('/health', Health);
