import * as z from 'zod/mini';
import { one } from '../../src/contract/resource.ts';

/** `GET /health`: `ok` when the store answers. */
export const Health = z.object({ status: z.enum(['ok', 'failing']), version: z.string() });
export const healthResource = one('/health', Health);

/** `GET /health/live`: the process answers. */
export const Liveness = z.object({ status: z.literal('ok'), version: z.string() });
export const livenessResource = one('/health/live', Liveness);

const Check = z.enum(['ok', 'warning', 'failing']);

/** `GET /health/ready`: `failing` (503) when forms cannot be kept; `degraded` when somebody should look. */
export const Readiness = z.object({
  status: z.enum(['ready', 'degraded', 'failing']),
  version: z.string(),
  checks: z.object({
    /** Whether the database can be written. */
    database: Check,
    /** Whether mails go out. */
    mail: Check,
    /** Whether the regular work is done. */
    jobs: Check,
    /** Whether the disk has room. */
    disk: Check,
  }),
});
export const readinessResource = one('/health/ready', Readiness);
