import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { prepareApp } from '../../test/prepare.ts';

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: unknown }>>;
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
}
type Description = Record<string, unknown> & {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

describe('openapi.json', () => {
  let response: Response;
  let description: Description;
  before(async () => {
    const app = await prepareApp();
    response = await app.get('/api/v1/openapi.json');
    description = (await response.json()) as Description;
    await app.close();
  });

  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(description);
    assert.ok(valid, JSON.stringify(errors, null, 2));
    assert.equal(validator.version, '3.1');
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
  });

  it('describes every endpoint once, with its parameters', () => {
    const { paths } = description;
    assert.deepEqual(
      Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`)),
      [
        'get /partners/{partner}',
        'get /poles',
        'get /poles.geojson',
        'get /poles/{slug}',
        'get /places',
        'get /contests',
        'get /contests/current',
        'get /contests/{slug}.ics',
        'get /contests/{slug}',
        'get /quizzes/{slug}',
        'get /workshops',
        'get /workshops.ics',
        'get /workshops/{id}.ics',
        'get /workshops/{id}',
        'get /registrations/{token}',
        'delete /registrations/{token}',
        'get /challenge',
        'get /time',
        'get /health',
        'get /health/live',
        'get /health/ready',
        'post /workshops/{id}/registrations',
        'post /registrations/{token}/acceptance',
        'post /contact-requests',
      ],
    );
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods).map((one) => one.operationId));
    assert.equal(new Set(operations).size, operations.length);
    const parameters = (path: string) =>
      paths[path]?.['get']?.parameters.map(({ name, in: place, required }) => [name, place, required]);
    assert.deepEqual(parameters('/places'), [
      ['q', 'query', true],
      ['limit', 'query', false],
    ]);
    assert.deepEqual(parameters('/contests'), [['at', 'query', false]]);
    assert.deepEqual(parameters('/poles/{slug}'), [['slug', 'path', true]]);
  });

  it('says that health comes with 503, too, in the same form', () => {
    for (const path of ['/health', '/health/ready']) {
      const { responses } = description.paths[path]?.['get'] ?? {};
      assert.deepEqual(responses?.['503']?.content, responses?.['200']?.content, path);
      assert.ok(responses?.['503']?.content, path);
    }
    assert.equal(description.paths['/poles']?.['get']?.responses['503'], undefined);
  });

  it('lets a newer server add fields, as readers of the contract do', () => {
    assert.doesNotMatch(JSON.stringify(description), /"additionalProperties":false/);
  });

  it('refers only to schemas that it holds', () => {
    const { schemas } = description['components'] as { schemas: Record<string, unknown> };
    const references = [...JSON.stringify(description).matchAll(/"#\/components\/schemas\/(\w+)"/g)];
    assert.ok(references.length > 0);
    for (const [, name = ''] of references) assert.ok(name in schemas, name);
  });
});
