import type { AnswerValue, Question } from '../../../contract/quizzes.ts';
import { UNSURE } from '../../../domain/quiz/answers.ts';
import { formatNumber } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { contentText } from '../../../i18n/eligibility-quiz/content-text.ts';
import type { QuizWords } from '../../../i18n/eligibility-quiz/questions/fr.ts';

/** An answer as the visitor chose it, in words. */
export function answerText(question: Question, answer: AnswerValue, words: QuizWords, language: Language): string {
  if (answer === UNSURE) return words.unsure;
  if (typeof answer === 'number') {
    const unit = question.unit ? ` ${contentText(question.unit, language)}` : '';
    return formatNumber(answer, language, 6) + unit;
  }
  if (typeof answer === 'object' && 'department' in answer) {
    const { name, insee, department } = answer;
    if (!name) return words.commune.elsewhere;
    return insee ? `${name} (${department})` : name;
  }
  const codes = typeof answer === 'string' ? [answer] : answer;
  const labels = (question.options ?? []).filter(({ code }) => codes.includes(code));
  return labels.map(({ label }) => contentText(label, language)).join(', ');
}
