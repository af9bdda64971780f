import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { importedPackages } from '../../scripts/npm/imported-packages.ts';
import { projectRoot } from '../src/environment/settings.ts';

const dependenciesOf = async (file: string): Promise<string[]> => {
  const manifest = JSON.parse(await readFile(join(projectRoot, file), 'utf8')) as {
    readonly dependencies: Record<string, string>;
  };
  return Object.keys(manifest.dependencies);
};

describe('what the server and its commands import when they run', () => {
  it('is installed by `npm ci --omit=dev --omit=optional --workspace server --include-workspace-root`', async () => {
    const imported = await importedPackages(projectRoot, ['server/src/main.ts', 'server/src/cli/main.ts']);
    const packages = [...imported].filter((name) => !name.startsWith('node:'));
    assert.ok(packages.includes('hono') && packages.includes('zod'), packages.join(' '));
    const installed = [...(await dependenciesOf('package.json')), ...(await dependenciesOf('server/package.json'))];
    assert.deepEqual(
      packages.filter((name) => !installed.includes(name)),
      [],
    );
  });
});
