import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { ROOT } from './process.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const nodeMajor = read('.nvmrc').trim();

interface Job {
  readonly container?: string;
  readonly image?: string;
  readonly steps?: readonly { readonly run?: string }[];
  readonly script?: readonly string[];
}

/** Addresses of links and pictures in a Markdown text that lead to a file of the project, without fragments. */
const localLinks = (markdown: string): readonly string[] =>
  [...markdown.replaceAll(/^```.*?^```/gms, '').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, address = '']) => address.split('#')[0] ?? '')
    .filter((address) => address !== '' && !/^[a-z]+:/.test(address));

describe('The files around the code', () => {
  it('have GitHub and GitLab call the same check, on the version of Node that .nvmrc names', () => {
    const { jobs } = parse(read('.github/workflows/check.yml')) as { jobs: Record<string, Job> };
    const { check } = parse(read('.gitlab-ci.yml')) as { check: Job };
    const job = jobs['check'];
    assert.deepEqual(
      job?.steps?.flatMap(({ run }) => run ?? []),
      ['.ci/run'],
    );
    assert.deepEqual(check.script, ['.ci/run']);
    for (const image of [job.container, check.image]) assert.match(image ?? '', new RegExp(`^node:${nodeMajor}-`));
  });

  it('ask in issues for what can be answered', () => {
    for (const path of globSync('.github/ISSUE_TEMPLATE/{fault,wish}.yml', { cwd: ROOT })) {
      const { name, body } = parse(read(path)) as { name?: string; body: { validations?: { required?: boolean } }[] };
      assert.ok(name, path);
      assert.ok(
        body.some(({ validations }) => validations?.required),
        `${path}: nothing is required`,
      );
    }
  });

  it('link only to files that are there', () => {
    const pages = globSync(
      ['*.md', 'llms.txt', 'docs/**/*.md', '{test,src,integrations,deploy}/**/*.md', '.github/*.md'],
      {
        cwd: ROOT,
        exclude: (path) => /(^|\/)(node_modules|dist)$/.test(path),
      },
    );
    assert.ok(pages.length > 20, 'the pages were not found');
    const broken = pages.flatMap((page) =>
      localLinks(read(page))
        .filter((address) => !existsSync(join(ROOT, dirname(page), address)))
        .map((address) => `${page}: ${address}`),
    );
    assert.deepEqual(broken, []);
  });
});
