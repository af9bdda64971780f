import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { tmpdir } from 'node:os';
import { type PreparedApp, prepareApp, silent } from '../../test/prepare.ts';
import { enqueueMessage } from '../mail/outbox-repository.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { metricsApp } from './routes.ts';

describe('metrics', () => {
  let app: PreparedApp;
  let other: PreparedApp;
  let metrics: Metrics;
  before(async () => {
    other = await prepareApp();
    const job = { name: 'mail', everyMs: 10_000, doneAt: 1_000_000, hasFailed: true };
    metrics = createMetrics({
      store: other.store,
      jobs: () => [job],
      folder: tmpdir(),
      version: '0.0.0-test',
      log: silent,
    });
    app = await prepareApp({ measure: metrics.measure });
  });
  after(() => app.close());

  /** The value of a line of the text format; its labels are written as they are there. */
  const value = async (name: string) => {
    const line = (await metrics.read()).split('\n').find((text) => text.startsWith(`${name} `));
    return line?.slice(name.length + 1);
  };

  it('are answered as Prometheus reads them, at one address', async () => {
    const page = metricsApp(metrics);
    const response = await page.request('/metrics');
    assert.match(response.headers.get('Content-Type') ?? '', /^text\/plain; version=0\.0\.4/);
    assert.match(await response.text(), /^# TYPE alexis_http_request_duration_seconds histogram$/m);
    assert.equal((await page.request('/')).status, 404);
    assert.equal((await app.get('/metrics')).status, 404);
  });

  it('count requests by the pattern of their route, never by an address', async () => {
    await app.get('/api/v1/workshops/secret-of-somebody');
    await app.get('/api/v1/poles/dieuze?secret-of-somebody');
    const series = 'alexis_http_request_duration_seconds_count';
    assert.equal(await value(`${series}{method="GET",route="/api/v1/poles/:slug",status="200"}`), '1');
    assert.equal(await value(`${series}{method="GET",route="/api/v1/workshops/:id",status="404"}`), '1');
    assert.doesNotMatch(await metrics.read(), /secret-of-somebody|dieuze/);
  });

  it('count problems by their code', async () => {
    const before = Number((await value('alexis_problems_total{code="invalid-query"}')) ?? 0);
    await app.get('/api/v1/places');
    assert.equal(await value('alexis_problems_total{code="invalid-query"}'), String(before + 1));
  });

  it('tell of mails, jobs, disk and process', async () => {
    await enqueueMessage(other.store.db, 'contact', '{}', 0);
    assert.equal(await value('alexis_mails{state="waiting"}'), '1');
    assert.equal(await value('alexis_mails{state="given-up"}'), '0');
    assert.equal(await value('alexis_job_done_timestamp_seconds{job="mail"}'), '1000');
    assert.equal(await value('alexis_job_failed{job="mail"}'), '1');
    assert.ok(Number(await value('alexis_disk_free_bytes')) > 0);
    assert.equal(await value('alexis_info{version="0.0.0-test"}'), '1');
    assert.equal(await value('alexis_database_up'), '1');
    assert.ok(Number(await value('process_resident_memory_bytes')) > 0);
  });

  it('still answer when the database does not', async () => {
    await other.close();
    assert.equal(await value('alexis_database_up'), '0');
    assert.equal(await value('alexis_mails{state="waiting"}'), undefined);
    assert.equal(await value('alexis_info{version="0.0.0-test"}'), '1');
  });
});
