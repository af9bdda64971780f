import { STAGES, type Stage } from '../../../contract/common.ts';
import type { Place } from '../../../contract/places.ts';
import type { Pole } from '../../../contract/poles.ts';
import type { Workshop } from '../../../contract/workshops.ts';
import type { AnswerValue, Quiz } from '../../../contract/quizzes.ts';
import { Origin } from '../../../domain/geo/origin.ts';
import { answerTo } from '../../../domain/quiz/path.ts';
import { type Results, results } from '../../../domain/quiz/results.ts';
import { outcomeCodes } from '../../../domain/quiz/share-code.ts';
import type { KeptAnswers } from './kept-answers.ts';
import * as steps from './steps.ts';
import type { Step } from './steps.ts';

/** Recipient that the visitor chose for a contact request. */
export interface ContactChoice {
  /** Slug of a partner; `undefined`: Alexis. */
  readonly partner: string | undefined;
  /** The pôle that the result named, where it is known. */
  readonly pole: Pole | undefined;
}

/** What is to be told about answers kept on this device. */
export type KeepNotice = 'kept' | 'forgotten' | 'failed' | 'resumed' | 'outdated';

/** What the answers lead to, with what the page is told of it. */
export interface QuizResults extends Results {
  /** The step at Alexis; `null`: none, or one that this kit does not know. */
  readonly stage: Stage | null;
  /** Codes of all outcomes, the next step first. */
  readonly codes: readonly string[];
}

/** Everything that the visitor did in a quiz. Immutable. */
export interface QuizState {
  readonly quiz: Quiz;
  readonly step: Step;
  /** The commune of the answers, with its coordinates; `null`: none chosen, or only its département is known. */
  readonly commune: Place | null;
  /** Where distances are counted from: that commune. */
  readonly origin: Origin | null;
  /** What the answers lead to, while the result or one of its forms is shown; `null` before. */
  readonly results: QuizResults | null;
  /** Name of the step in the page's address; `null`: the start. */
  readonly address: string | null;
  /** Number of the question that is shown, from 1; 0: none. */
  readonly questionNumber: number;
  /** The latest contact form of this result; `null`: none was opened. */
  readonly contactChoice: ContactChoice | null;
  /** The workshop whose form this result opened last; `null`: none. */
  readonly workshopChoice: Workshop | null;
  /** What a restart replaced: it can be restored until the visitor goes on. */
  readonly replaced: Pick<QuizState, 'step' | 'commune'> | null;
  /** What is to be on the device; `null`: nothing. */
  readonly kept: KeptAnswers | null;
  readonly keepNotice: KeepNotice | null;
  /** Code of a result that somebody shared, shown until the visitor goes on; `null`: none. */
  readonly sharedCode: string | null;
}

/** Where a quiz begins. */
export interface QuizInput {
  /** Answers found on this device. */
  readonly kept: KeptAnswers | null;
  readonly sharedCode: string | null;
  /** A commune that the visitor chose elsewhere on the page. */
  readonly suggestedCommune: Place | null;
}

/** Who caused a change: the visitor by an act in the quiz, the page's address, or the page with new data. */
export type ChangeSource = 'user' | 'address' | 'page';

export type OnQuizChange = (state: QuizState, previous: QuizState, source: ChangeSource) => void;

/** State of one quiz and the acts that change it. No DOM, no storage: its owner does what follows from a change. */
export class QuizStore {
  #state: QuizState;
  #suggestedCommune: Place | null;
  readonly #onChange: OnQuizChange;

  constructor(quiz: Quiz, { kept, sharedCode, suggestedCommune }: QuizInput, onChange: OnQuizChange = () => {}) {
    this.#onChange = onChange;
    this.#suggestedCommune = suggestedCommune;
    this.#state = derive({
      quiz,
      ...this.#entering(quiz, kept ? steps.resume(quiz, kept.answers) : steps.START, kept?.commune ?? null),
      contactChoice: null,
      workshopChoice: null,
      replaced: null,
      kept,
      keepNotice: kept && (kept.version === quiz.version ? 'resumed' : 'outdated'),
      sharedCode,
    });
  }

  get state(): QuizState {
    return this.#state;
  }

  /** The same quiz, read again: in another language, or as another partner's variant. */
  setQuiz(quiz: Quiz): void {
    const { step } = this.#state;
    const isGone = step.view.kind === 'question' && !steps.questionAt(quiz, step);
    this.#set({ quiz, ...(isGone && { step: steps.resume(quiz, step.answers) }) }, 'page');
  }

  /** A commune chosen elsewhere on the page is put into the question of the commune, for the visitor to confirm. */
  suggestCommune(commune: Place | null): void {
    this.#suggestedCommune = commune;
  }

  start(): void {
    const { quiz, step } = this.#state;
    this.#move(steps.forward(quiz, { view: steps.START.view, answers: step.answers }));
  }

  /** From a shared result to the questions, or to where kept answers lead. */
  resume(): void {
    const { step } = this.#state;
    if (step.view.kind === 'start') this.start();
    else this.#move(step);
  }

  /**
   * Answers a question; `undefined` takes the answer back.
   * @param commune the one answered, with its coordinates
   */
  answer(code: string, value: AnswerValue | undefined, commune: Place | null = this.#state.commune): void {
    this.#set({ step: steps.withAnswer(this.#state.step, code, value), commune, ...NO_FORM }, 'user');
  }

  /** Goes on from the current question, if it is answered. */
  next(): void {
    const { quiz, step } = this.#state;
    const question = steps.questionAt(quiz, step);
    if (question && steps.isAnswered(quiz, step.answers, question)) this.#move(steps.forward(quiz, step));
  }

  /** One step back; after a restart, to what it replaced. */
  back(): void {
    const { quiz, step, replaced } = this.#state;
    this.#move(replaced?.step ?? steps.back(quiz, step), replaced ?? {});
  }

  /** Opens one answer from the result. */
  edit(code: string): void {
    this.#move(steps.edit(this.#state.step, code));
  }

  /** To the first question without answers; `back` then restores those there were. */
  restart(): void {
    const { quiz, step, commune, kept, keepNotice } = this.#state;
    this.#move(steps.forward(quiz, steps.START), { commune: null, replaced: { step, commune }, kept, keepNotice });
  }

  openContact(contactChoice: ContactChoice): void {
    this.#move(steps.openForm(this.#state.step, 'contact'), { contactChoice });
  }

  openRegistration(workshopChoice: Workshop): void {
    this.#move(steps.openForm(this.#state.step, 'registration'), { workshopChoice });
  }

  /** From a form back to the result. */
  closeForm(): void {
    this.back();
  }

  /** Keeps the answers on this device from now on. */
  keepAnswers(): void {
    this.#set({ kept: keptAnswersOf(this.#state), keepNotice: 'kept' }, 'user');
  }

  forgetAnswers(): void {
    this.#set({ kept: null, keepNotice: 'forgotten' }, 'user');
  }

  /** This browser does not keep answers. */
  failKeeping(): void {
    this.#set({ kept: null, keepNotice: 'failed' }, 'page');
  }

  /** Shows the step of an address, as far as the answers lead there. */
  showStep(address: string | null): void {
    const { quiz, step, replaced, contactChoice, workshopChoice } = this.#state;
    if (address === steps.addressOf(quiz, step)) return;
    if (replaced && address === 'result') return this.#move(replaced.step, replaced, 'address');
    const isChoiceLost = address === 'registration' ? !workshopChoice : address === 'contact' && !contactChoice;
    const reachable = isChoiceLost ? 'result' : address;
    this.#move(steps.stepAt(quiz, step, reachable), {}, 'address');
  }

  /** Shows the result that an address holds; `null`: the visitor's own step. */
  showShared(sharedCode: string | null): void {
    this.#set({ sharedCode }, 'address');
  }

  /** Shows another step. What a restart replaced is given up, unless `changes` holds it. */
  #move(step: Step, changes: Partial<Source> = {}, source: ChangeSource = 'user'): void {
    const { quiz, commune, contactChoice, workshopChoice, kept } = this.#state;
    const entered = this.#entering(quiz, step, changes.commune === undefined ? commune : changes.commune);
    const isSameResult = step.answers === this.#state.step.answers;
    this.#set(
      {
        ...(isSameResult ? { contactChoice, workshopChoice } : NO_FORM),
        replaced: null,
        sharedCode: null,
        ...(kept && source === 'user' && { kept: keptAnswersOf({ quiz, ...entered }), keepNotice: 'kept' }),
        ...changes,
        ...entered,
      },
      source,
    );
  }

  /** A step as it is entered: the question of the commune begins with the suggested one. */
  #entering(quiz: Quiz, step: Step, commune: Place | null): Pick<QuizState, 'step' | 'commune'> {
    const question = steps.questionAt(quiz, step);
    const suggested = this.#suggestedCommune;
    const isOpen = question?.kind === 'commune' && answerTo(quiz, step.answers, question.code) === undefined;
    if (!suggested || !isOpen) return { step, commune };
    const { department, insee, name } = suggested;
    return { step: steps.withAnswer(step, question.code, { department, insee, name }), commune: suggested };
  }

  #set(changes: Partial<Source>, source: ChangeSource): void {
    const previous = this.#state;
    this.#state = derive({ ...previous, ...changes }, previous);
    this.#onChange(this.#state, previous, source);
  }
}

/** Other answers have another result: what its forms were about is given up. */
const NO_FORM = { contactChoice: null, workshopChoice: null };

const keptAnswersOf = ({ quiz, step, commune }: Pick<QuizState, 'quiz' | 'step' | 'commune'>): KeptAnswers => ({
  version: quiz.version,
  answers: step.answers,
  commune,
});

/** What the rest of the state is derived from. */
type Source = Omit<QuizState, 'origin' | 'results' | 'address' | 'questionNumber'>;

function derive(source: Source, previous?: QuizState): QuizState {
  const { quiz, step, commune } = source;
  const isSameCommune = previous?.commune === commune;
  return {
    ...source,
    origin: isSameCommune ? previous.origin : commune && Origin.ofCommune(commune),
    address: steps.addressOf(quiz, step),
    questionNumber: steps.numberAt(quiz, step),
    results: deriveResults(source, previous),
  };
}

function deriveResults({ quiz, step }: Source, previous?: QuizState): QuizResults | null {
  if (step.view.kind !== 'result' && !steps.isForm(step.view.kind)) return null;
  if (previous?.results && previous.quiz === quiz && previous.step.answers === step.answers) return previous.results;
  const found = results(quiz, step.answers);
  const stage = STAGES.find((known) => known === found.next?.outcome.stage) ?? null;
  return { ...found, stage, codes: outcomeCodes(found) };
}
