import { Hono } from 'hono';
import type { Metrics } from './metrics.ts';

/** `/metrics`, for a port of its own, which visitors do not reach. */
export const metricsApp = (metrics: Metrics): Hono =>
  new Hono().get('/metrics', async (c) =>
    c.body(await metrics.read(), 200, { 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' }),
  );
