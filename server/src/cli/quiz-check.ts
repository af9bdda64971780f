import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type ContentFault, faultsOf } from '../../../content/faults.ts';
import { checkQuiz } from '../../../content/publish/check-quiz.ts';
import { quizReport } from '../../../content/publish/quiz-report.ts';
import { contentRoot } from '../../../content/read.ts';
import { QuizContent } from '../../../content/schema/quiz.ts';
import type { Known } from '../../../src/domain/quiz/proof/references.ts';

const reasons = z.locales.en().localeError;

/**
 * `quiz check FILE`: reads a quiz file and proves it against the partners and pôles of `root` (default: the project's
 * content). Never throws for what is in the files: `ok` is `false` and the report says what is wrong, with file, JSON
 * pointer and reason.
 */
export async function quizCheck(file: string, root: string = contentRoot): Promise<{ report: string; ok: boolean }> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof SyntaxError ? `is not JSON: ${error.message}` : 'cannot be read';
    return refused([{ file, pointer: '', reason }]);
  }
  const read = QuizContent.safeParse(json, { error: reasons });
  if (!read.success) return refused(faultsOf(file, read.error.issues));
  const check = checkQuiz(file, read.data, await knownTargets(root));
  return { report: quizReport(file, read.data, check), ok: check.faults.length === 0 };
}

const refused = (faults: readonly ContentFault[]) => ({
  report: faults
    .map(({ pointer, reason }) => `${faults[0]?.file ?? ''} ${pointer}: ${reason}`.replace(' :', ':'))
    .join('\n'),
  ok: false,
});

const Item = z.object({ slug: z.string(), status: z.optional(z.string()) });

/** Slugs alone: a quiz can be checked while other content is still being written. */
async function knownTargets(root: string): Promise<Known> {
  const partners = await itemsOf(join(root, 'partners'));
  const poles = await itemsOf(join(root, 'poles'));
  return {
    partners: partners.map(({ slug }) => slug),
    poles: poles.filter(({ status }) => status === 'open').map(({ slug }) => slug),
  };
}

async function itemsOf(folder: string): Promise<z.infer<typeof Item>[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap((text) => {
    const item = Item.safeParse(JSON.parse(text));
    return item.success ? [item.data] : [];
  });
}
