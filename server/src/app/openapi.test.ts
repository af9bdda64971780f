import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { prepareApp } from '../../test/prepare.ts';
import { ENDPOINTS } from './api.ts';
import { describeApi } from '../http/openapi.ts';

describe('openapi.json', () => {
  it('is valid OpenAPI 3.1', async () => {
    const app = await prepareApp();
    const response = await app.get('/api/v1/openapi.json');
    const description = (await response.json()) as Record<string, unknown>;
    const validator = new Validator();
    const { valid, errors } = await validator.validate(description);
    assert.ok(valid, JSON.stringify(errors, null, 2));
    assert.equal(validator.version, '3.1');
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
    await app.close();
  });

  it('describes every endpoint once, with its parameters', () => {
    const { paths } = describeApi(ENDPOINTS, '0') as {
      paths: Record<
        string,
        { get: { operationId: string; parameters: { name: string; in: string; required: boolean }[] } }
      >;
    };
    assert.deepEqual(
      Object.keys(paths),
      ENDPOINTS.map(({ path }) => path),
    );
    const operations = Object.values(paths).map(({ get }) => get.operationId);
    assert.equal(new Set(operations).size, operations.length);
    const parameters = (path: string) =>
      paths[path]?.get.parameters.map(({ name, in: place, required }) => [name, place, required]);
    assert.deepEqual(parameters('/places'), [
      ['q', 'query', true],
      ['limit', 'query', false],
    ]);
    assert.deepEqual(parameters('/poles/{slug}'), [['slug', 'path', true]]);
  });

  it('lets a newer server add fields, as readers of the contract do', () => {
    assert.doesNotMatch(JSON.stringify(describeApi(ENDPOINTS, '0')), /"additionalProperties":false/);
  });

  it('refers only to schemas that it holds', () => {
    const description = describeApi(ENDPOINTS, '0');
    const { schemas } = description['components'] as { schemas: Record<string, unknown> };
    const references = [...JSON.stringify(description).matchAll(/"#\/components\/schemas\/(\w+)"/g)];
    assert.ok(references.length > 0);
    for (const [, name = ''] of references) assert.ok(name in schemas, name);
  });
});
