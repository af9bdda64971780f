import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type ContentFault, faultsOf, slugFaults } from '../../../content/faults.ts';
import { checkQuiz } from '../../../content/publish/quizzes/check-quiz.ts';
import { type QuizKnown, quizKnown } from '../../../content/publish/quizzes/quiz-known.ts';
import { quizReport } from '../../../content/publish/quizzes/quiz-report.ts';
import { contentRoot } from '../../../content/read.ts';
import { QuizContent } from '../../../content/schema/quiz.ts';

const reasons = z.locales.en().localeError;

/**
 * `quiz check FILE`: reads a quiz file and proves it against the partners, pôles and contests of `root` (default: the project's
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
  const faults = [...slugFaults(file, read.data), ...check.faults];
  return { report: quizReport(file, read.data, { ...check, faults }), ok: faults.length === 0 };
}

const refused = (faults: readonly ContentFault[]) => ({
  report: faults
    .map(({ pointer, reason }) => `${faults[0]?.file ?? ''} ${pointer}: ${reason}`.replace(' :', ':'))
    .join('\n'),
  ok: false,
});

const Item = z.object({
  slug: z.string(),
  status: z.optional(z.string()),
  quizVariant: z.optional(z.string()),
  year: z.optional(z.number()),
});

/** Little more than slugs: a quiz can be checked while other content is still being written. */
async function knownTargets(root: string): Promise<QuizKnown> {
  const [partners, poles, contests] = await Promise.all(
    ['partners', 'poles', 'contests'].map((folder) => itemsOf(join(root, folder))),
  );
  return quizKnown({ partners: partners ?? [], poles: poles ?? [], contests: contests ?? [] });
}

async function itemsOf(folder: string): Promise<z.infer<typeof Item>[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap((text) => {
    const item = Item.safeParse(JSON.parse(text));
    return item.success ? [item.data] : [];
  });
}
