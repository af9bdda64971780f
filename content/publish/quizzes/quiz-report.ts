import { answersText, conditionText } from './proof/condition-text.ts';
import { diagram } from './proof/diagram.ts';
import type { Proof, Witness } from './proof/prove.ts';
import { GRAND_EST } from '../../../src/domain/places/region.ts';
import type { QuizContent } from '../../schema/quiz.ts';
import type { QuizCheck } from './check-quiz.ts';

/** What the proof found, for the people who write the quiz: Markdown, with a Mermaid diagram at the end. */
export function quizReport(file: string, content: QuizContent, check: QuizCheck): string {
  const { faults, proof, quiz, variants } = check;
  if (faults.length > 0) {
    return [
      `# ${file}: ${count(faults.length, 'fault')}, not to be served`,
      ...faults.map(({ pointer, reason }) => `- ${file} ${pointer}: ${reason}`),
    ].join('\n');
  }
  return [
    `# ${file}: sound`,
    `Version ${quiz.version} of ${quiz.date}. Every combination of answers reaches an outcome; every stage, every partner ` +
      `and every outcome can be reached; every département of the Grand Est has a contact.`,
    ...section('Worth a look', proof.notes),
    ...section('Longest path', longest(proof, content.maxQuestions)),
    ...section('Questions, and answers after which each is asked', proof.questions.map(witness)),
    ...section('Outcomes, and answers that give each', proof.outcomes.map(witness)),
    ...section(
      'Rules',
      content.outcomes.map(({ code, when }) => `${code}: ${conditionText(when)}`),
    ),
    ...section(
      'Contacts',
      content.contacts.map(
        ({ departments, pole }) => `${pole}: ${departments.map((one) => `${one} ${GRAND_EST[one] ?? ''}`).join(', ')}`,
      ),
    ),
    ...variants.flatMap((variant) => variantSections(variant, content)),
    ...section('To be confirmed by Alexis', [
      ...content.toValidate,
      ...content.outcomes.flatMap(({ code, toValidate }) =>
        toValidate === undefined ? [] : [`${code}: ${toValidate}`],
      ),
    ]),
    '\n## Diagram\n',
    '```mermaid',
    diagram(quiz),
    '```',
  ].join('\n');
}

/** A variant with its presets as they are: what is still asked and reached, with an example for each. */
function variantSections({ code, quiz, proof }: QuizCheck['variants'][number], content: QuizContent): string[] {
  const variant = content.variants.find((one) => one.code === code);
  const isAsked = (question: string) => proof.questions.some((one) => one.code === question);
  const isGiven = (question: string) => Object.hasOwn(quiz.presets, question);
  const silent = quiz.questions.map((one) => one.code).filter((question) => !isAsked(question));
  return [
    ...section(`Variant "${code}"`, [
      `given in advance: ${Object.keys(quiz.presets).length > 0 ? answersText(quiz.presets) : 'nothing'}`,
      `left out: ${variant?.skip.join(', ') || 'nothing'}`,
      `never asked as long as nothing given in advance is changed: ${silent.join(', ') || 'nothing'}`,
      `ruled out on purpose: ${variant?.rulesOut?.join(', ') || 'nothing'}`,
    ]),
    ...section(
      `Variant "${code}": questions, and answers after which each is asked`,
      proof.questions.filter((one) => !isGiven(one.code)).map(witness),
    ),
    ...section(`Variant "${code}": outcomes, and answers that give each`, proof.outcomes.map(witness)),
  ];
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

const witness = ({ code, answers }: Witness): string => `${code}: ${answersText(answers)}`;

const longest = ({ longest: path }: Proof, most: number): string[] =>
  path ? [`${count(path.asked, 'question')} of at most ${most}: ${answersText(path.answers)}`] : [];

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`\n## ${title}\n`, ...lines.map((line) => `- ${line}`)];
