import { expect, userEvent, waitFor } from 'storybook/test';
import { fr as searchWords } from '../../src/i18n/commune-search/fr.ts';
import { fr as contactWords } from '../../src/i18n/eligibility-quiz/contact/fr.ts';
import { fr } from '../../src/i18n/eligibility-quiz/questions/fr.ts';
import { fr as resultWords } from '../../src/i18n/eligibility-quiz/result/fr.ts';
import { fr as startWords } from '../../src/i18n/eligibility-quiz/start/fr.ts';
import { named, press, says, textIn, widgetIn, type WidgetOnPage } from './widget.ts';

/** How stories walk through the quiz, each step once what it needs is there. Labels of answers are those of its content. */

/** A quiz past its start, at its first question. */
export async function startedQuiz(canvas: HTMLElement): Promise<WidgetOnPage> {
  const quiz = await widgetIn(canvas, 'alexis-eligibility-quiz');
  await press(quiz, startWords.start);
  await waitFor(() => expect(quiz.root.querySelector('[part~="question"]')).not.toBeNull());
  return quiz;
}

/** What the heading says: step and question, or the result. */
export const heading = (quiz: WidgetOnPage): string => textIn(quiz, '#heading');

/** Goes on; what stands there after has another heading. */
export async function goOn(quiz: WidgetOnPage): Promise<void> {
  const before = heading(quiz);
  await userEvent.click(quiz.root.querySelector('button[type="submit"]') as HTMLElement);
  await waitFor(() => expect(heading(quiz)).not.toMatch(before));
  await waitFor(() => expect(heading(quiz)).not.toBe(''));
}

/** Chooses these answers, and goes on. */
export async function answer(quiz: WidgetOnPage, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    // From its beginning: « Je ne sais pas » may name another answer. Radio buttons and checkboxes both have labels.
    await userEvent.click(await quiz.queries.findByLabelText((text) => text.startsWith(label)));
  }
  await goOn(quiz);
}

/** Types into the search of the commune. */
export const typeTown = async ({ queries }: WidgetOnPage, text: string): Promise<void> =>
  userEvent.type(await queries.findByRole('combobox', { name: named(searchWords.label) }), text);

/** Chooses the département while the search does not answer. */
export async function chooseDepartment(quiz: WidgetOnPage): Promise<void> {
  await typeTown(quiz, 'nan');
  await userEvent.selectOptions(await quiz.queries.findByRole('combobox', { name: fr.commune.department }), '54');
  await goOn(quiz);
}

/** Chooses a commune of the list, and goes on. */
export async function chooseTown(quiz: WidgetOnPage): Promise<void> {
  await typeTown(quiz, 'dieuze');
  await userEvent.click((await quiz.queries.findAllByRole('option', { name: /^Dieuze/ }))[0] as HTMLElement);
  await goOn(quiz);
}

/** The shortest way to a result with a step, a pôle and a workshop. */
export async function toResult(quiz: WidgetOnPage, townOf = chooseTown): Promise<void> {
  await answer(quiz, 'Je veux transmettre mon entreprise');
  await townOf(quiz);
  await answer(quiz, 'M’informer');
  await says(quiz, resultWords.result.noVerdict);
}

/** The contact form of that result, by its step's own action: somebody of the team calls back. */
export async function toContact(quiz: WidgetOnPage, townOf = chooseTown): Promise<void> {
  await toResult(quiz, townOf);
  await press(quiz, resultWords.callBack);
  await waitFor(() => expect(quiz.root.querySelector('[part~="contact"]')).not.toBeNull());
}

/** Fills in what the form needs, and sends it. */
export async function sendForm(quiz: WidgetOnPage): Promise<void> {
  const { queries } = quiz;
  await userEvent.type(queries.getByRole('textbox', { name: named(contactWords.labels.name) }), 'Léa Martin');
  await userEvent.type(queries.getByRole('textbox', { name: named(contactWords.labels.email) }), 'lea@example.org');
  await userEvent.click(queries.getByRole('checkbox', { name: /^J’accepte/ }));
  await press(quiz, contactWords.submit);
}
