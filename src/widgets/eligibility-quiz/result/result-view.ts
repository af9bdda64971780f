import type { ApiClient } from '../../../client/api-client.ts';
import { embedPage, workshopLink } from '../../../client/site.ts';
import type { Workshop } from '../../../contract/workshops.ts';
import type { Quiz } from '../../../contract/quizzes.ts';
import type { Language } from '../../../i18n/language.ts';
import type { QuizWords } from '../../../i18n/eligibility-quiz/questions/fr.ts';
import type { QuizResultWords } from '../../../i18n/eligibility-quiz/result/fr.ts';

/** What every part of the result needs to draw. */
export interface ResultView {
  readonly quiz: Quiz;
  readonly words: QuizResultWords;
  readonly quizWords: QuizWords;
  readonly language: Language;
  /** `aria-level` of the result's heading. */
  readonly level: number;
  readonly client: ApiClient;
  /** Slug of the page's partner, empty for none. */
  readonly partner: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Opens the registration on this page instead of following the link, where that is possible. */
  readonly register: (workshop: Workshop, event: MouseEvent) => void;
}

/** Address of the page of a contest: its slug, or `current`. */
export const contestPage = ({ client, partner }: ResultView, contest: string): string =>
  embedPage(client, 'contest-countdown', { partner, ...(contest !== 'current' && { contest }) });

/** Address where one registers for a workshop. */
export const registrationPage = ({ client, partner }: ResultView, workshop: string): string =>
  workshopLink(client, workshop, { partner });
