import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { describeContest } from '../../content/publish/contests/contest-texts.ts';
import { publishContests } from '../../content/publish/contests/contest.ts';
import { publishPole } from '../../content/publish/poles/pole.ts';
import { publishQuiz } from '../../content/publish/quizzes/quiz.ts';
import { publishWorkshops } from '../../content/publish/workshops/workshop.ts';
import { readContent } from '../../content/read.ts';
import { LANGUAGES } from '../i18n/language.ts';
import type { Schema } from './lean-zod.ts';

/** The contract's modules once more, with `lean-zod.ts` where they import `zod/mini`, as the build does it. */
const hooks = registerHooks({
  resolve(specifier, context, next) {
    if (!context.parentURL?.includes('?lean')) return next(specifier, context);
    if (specifier === 'zod/mini') return next('./lean-zod.ts', { ...context, parentURL: import.meta.url });
    const found = next(specifier, context);
    return found.url.includes('/src/contract/') ? { ...found, url: `${found.url}?lean` } : found;
  },
});
after(() => hooks.deregister());

const FILES = [
  'places',
  'poles',
  'partners',
  'workshops',
  'contest-editions',
  'contest-shown',
  'quizzes',
  'server-state',
  'challenge',
  'problem',
] as const;

type Reads = Pick<Schema, 'safeParse'>;
const isSchema = (value: unknown): value is Reads =>
  typeof value === 'object' && value !== null && 'safeParse' in value && typeof value.safeParse === 'function';

/** Every schema that these files export, as zod has it and as the kit's pages have it. */
const pairs: { readonly name: string; readonly zod: Reads; readonly lean: Reads }[] = [];
for (const file of FILES) {
  // Modules of schemas and constants; which is which is looked at below.
  const [zod, lean] = (await Promise.all([import(`./${file}.ts`), import(`./${file}.ts?lean`)])) as Record<
    string,
    unknown
  >[];
  for (const name of Object.keys(zod ?? {})) {
    const [a, b] = [zod?.[name], lean?.[name]];
    if (isSchema(a) && isSchema(b)) pairs.push({ name: `${file}.${name}`, zod: a, lean: b });
  }
}

const words = [
  'open',
  'closed',
  'dieuze',
  '2026-12-03T14:00:00+01:00',
  '2026-12-03',
  '2020-12',
  'other',
  'eq',
  'single',
  'planned',
];
const scalar = fc.oneof(
  fc.constantFrom<unknown>(...words, '', null, true, false, -1, 0, 48.8, 200),
  fc.string(),
  fc.integer(),
);

/** A value of the shape a schema asks for, by its own JSON Schema, damaged here and there. */
const { toJSONSchema } = await import('zod');
type Json = {
  [key: string]: unknown;
  properties?: Record<string, Json>;
  items?: Json;
  type?: string;
  required?: string[];
};

function shaped(schema: Json): fc.Arbitrary<unknown> {
  const good = ((): fc.Arbitrary<unknown> => {
    if (schema.properties) {
      const fields = Object.entries(schema.properties).map(([key, inner]) => [key, shaped(inner)] as const);
      return fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] });
    }
    if (schema.type === 'array') return fc.array(shaped(schema.items ?? {}), { maxLength: 3 });
    if (schema.type === 'string') return fc.constantFrom(...words);
    if (schema.type === 'number') return fc.constantFrom(0, 1, 48.8, -3, 500);
    if (schema.type === 'boolean') return fc.boolean();
    return scalar;
  })();
  return fc.oneof({ weight: 24, arbitrary: good }, { weight: 1, arbitrary: scalar });
}

describe('lean-zod reads as zod/mini does', () => {
  it('has the schemas of every file to compare', () => {
    for (const file of FILES)
      assert.ok(
        pairs.some(({ name }) => name.startsWith(`${file}.`)),
        file,
      );
  });

  for (const { name, zod, lean } of pairs) {
    it(name, () => {
      // A schema of zod/mini is one of zod's core, which is all that toJSONSchema asks.
      const json = toJSONSchema(zod as unknown as Parameters<typeof toJSONSchema>[0], {
        unrepresentable: 'any',
      }) as Json;
      fc.assert(
        fc.property(
          fc.oneof({ weight: 8, arbitrary: shaped(json) }, { weight: 1, arbitrary: fc.jsonValue() }),
          (value) => {
            const [a, b] = [zod.safeParse(value), lean.safeParse(value)];
            assert.equal(b.success, a.success, `${name}: ${JSON.stringify(value)}`);
            if (!a.success || !b.success) return;
            assert.deepEqual(b.data, a.data);
          },
        ),
        { numRuns: 300 },
      );
    });
  }
});

describe('lean-zod reads what Alexis publishes', () => {
  const at = Date.parse('2026-11-23T10:00:00+01:00');
  const pair = (name: string) => pairs.find((one) => one.name === name) as (typeof pairs)[number];

  it('every pôle, workshop, edition and quiz, whole', async () => {
    const content = await readContent();
    const published: [string, unknown[]][] = [
      ['poles.Pole', content.poles.map((pole) => publishPole(pole, at))],
      [
        'workshops.Workshop',
        content.workshops.flatMap((series) =>
          publishWorkshops(series, content.poles, at).map(({ workshop }) => workshop),
        ),
      ],
      [
        'contest-shown.ShownContest',
        LANGUAGES.flatMap((language) =>
          publishContests(content.contests, at, { publishedOn: '2026-11-23', poleName: () => 'Pôle' }).map((contest) =>
            describeContest(contest, at, language),
          ),
        ),
      ],
      ['quizzes.Quiz', content.quizzes.map((quiz) => publishQuiz(quiz))],
    ];
    for (const [name, items] of published) {
      assert.ok(items.length > 0, name);
      for (const item of items) {
        const read = pair(name).lean.safeParse(item);
        assert.ok(read.success, name);
        const byZod = pair(name).zod.safeParse(item);
        assert.ok(byZod.success, name);
        assert.deepEqual(read.data, byZod.data);
      }
    }
  });

  it('and nothing of a broken one', () => {
    assert.equal(pair('poles.Pole').lean.safeParse({ slug: 'dieuze' }).success, false);
    assert.equal(pair('poles.OpeningInterval').lean.safeParse({ opens: 'demain', closes: 'jamais' }).success, false);
  });
});
