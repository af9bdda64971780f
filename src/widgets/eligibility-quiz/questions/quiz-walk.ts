import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import { pushFragment, readFragment } from '../../../element/fragment.ts';
import type { Place } from '../../../contract/places.ts';
import type { AnswerValue, Question } from '../../../contract/quizzes.ts';
import { answerTo } from '../../../domain/quiz/path.ts';
import { fr, type QuizWords } from '../../../i18n/eligibility-quiz/questions/fr.ts';
import { adoptLateStyles } from '../../../element/adopt-styles.ts';
import { LazyModule } from '../../../element/lazy-module.ts';
import { Messages } from '../../../element/words.ts';
import { AlexisQuizStartEvent } from '../../events/quiz-start-event.ts';
import { AlexisQuizStepEvent } from '../../events/quiz-step-event.ts';
import { QuizResult } from '../result/quiz-result.ts';
import { CommuneQuestion } from './commune-question.ts';
import {
  addressOf,
  asked,
  back,
  edit,
  type Step,
  stepAt,
  forward,
  isAnswered,
  questionAt,
  resume,
  START,
  withAnswer,
} from '../steps.ts';
import { SHARE_KEY } from '../share/share-key.ts';
import { forgetAnswers, keepAnswers, keptAnswers } from '../kept-answers/kept-answers.ts';
import type { FieldQuestion } from './field-question.ts';
import type { QuizHost, QuizPage } from './quiz-host.ts';
import { walkStyles } from './styles.ts';
import { renderChoices } from './choices.ts';
import { type Keeping, renderKeepChoice } from '../kept-answers/keep-choice.ts';
import { renderQuestion } from './question.ts';

/** Key of the question's number in the page's fragment. */
const STEP = 'alexis-step';

/** What stands there while the contact form is open, which belongs to the result. */
const CONTACT = 'contact';

/** Answers that a new beginning has put aside. */
interface Aside {
  readonly flow: Step;
  readonly place: Place | null;
}

/** The visitor's walk from the first question to the result. Decides where they stand; `flow.ts` says how that moves. */
export class QuizWalk implements QuizHost, ReactiveController {
  readonly page: QuizPage;
  flow: Step = START;
  place: Place | null = null;
  readonly #result: QuizResult;
  readonly #commune: FieldQuestion;
  /** Its code comes with the first quiz that asks for a number. */
  readonly #number: LazyModule<FieldQuestion>;
  readonly #words: Messages<QuizWords>;
  /** What is wrong with the answer at hand. */
  #error = '';
  /** What is said of answers kept on this device; `undefined` while the visitor asked for nothing. */
  #keeping: Keeping | undefined;
  /** `undefined` once the visitor has gone on from there. */
  #aside: Aside | undefined;
  /** The quiz for which kept answers were read. */
  #opened = '';
  /** Focus this once it is drawn: the visitor moved on. */
  #focus = '';
  /** From then on a result that somebody shared does not stand in the way. */
  #hasMoved = false;

  constructor(page: QuizPage) {
    this.page = page;
    const { element } = page;
    this.#words = new Messages<QuizWords>(element, {
      fr,
      en: async () => (await import('../../../i18n/eligibility-quiz/en.ts')).en,
      de: async () => (await import('../../../i18n/eligibility-quiz/de.ts')).de,
    });
    this.#commune = new CommuneQuestion(this);
    this.#number = new LazyModule<FieldQuestion>(element, async () => {
      const { NumberQuestion: Part } = await import('./number-question.ts');
      const part = new Part(this);
      const question = questionAt(page.quiz(), this.flow);
      if (question?.kind === 'number') part.enter(question, this.#given());
      return part;
    });
    this.#result = new QuizResult(this);
    // LitElement's render root is its shadow root: nothing here overrides createRenderRoot.
    adoptLateStyles(element.renderRoot as ShadowRoot, [walkStyles]);
    element.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#followAddress);
    addEventListener('hashchange', this.#followAddress);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#followAddress);
    removeEventListener('hashchange', this.#followAddress);
  }

  /** Takes up kept answers, once for each quiz, and brings what its later questions need: then no network is. */
  hostUpdate(): void {
    const quiz = this.page.quiz();
    if (this.#opened === quiz.slug) return;
    this.#opened = quiz.slug;
    const kept = keptAnswers(quiz.slug);
    this.flow = kept ? resume(quiz, kept.answers) : START;
    this.place = kept?.place ?? null;
    this.#aside = undefined;
    this.#keeping = kept ? (kept.version === quiz.version ? 'resumed' : 'outdated') : undefined;
    this.#enter();
    if (this.flow.spot.view === 'result' && !this.#isReceived) this.#result.arrive(false);
    // An address that these answers do not reach, such as after a reload.
    if (this.page.element.deepLink) pushFragment(STEP, addressOf(quiz, this.flow), 'replaceState');
    if (quiz.questions.some(({ kind }) => kind === 'number')) void this.#number.load();
    // Part of the drawing at hand, in which the questions are here for the first time.
    if (this.page.isAwaited()) this.start();
  }

  hostUpdated(): void {
    if (!this.#focus) return;
    const target = this.page.element.renderRoot.querySelector<HTMLElement>(this.#focus);
    if (!target) return;
    this.#focus = '';
    target.focus();
  }

  words(): QuizWords {
    return this.#words.in(this.page.language()) ?? fr;
  }

  start(): void {
    this.page.element.dispatchEvent(new AlexisQuizStartEvent());
    this.#move(forward(this.page.quiz(), { answers: this.flow.answers, spot: START.spot }));
  }

  /** From a shared result to the questions, or to where kept answers lead. */
  goOn(): void {
    pushFragment(SHARE_KEY, null, 'replaceState');
    if (this.flow.spot.view === 'start') this.start();
    else this.#move(this.flow);
  }

  answer(question: Question, value: AnswerValue | undefined): void {
    this.#error = '';
    this.#set(withAnswer(this.flow, question.code, value));
  }

  edit(code: string): void {
    this.#move(edit(this.flow, code));
  }

  restart(): void {
    const { flow, place } = this;
    this.place = null;
    this.#move(forward(this.page.quiz(), START), { flow, place });
  }

  noteContact(isOpen: boolean): void {
    if (this.page.element.deepLink) pushFragment(STEP, isOpen ? CONTACT : addressOf(this.page.quiz(), this.flow));
  }

  /** The question at hand, or the result; `undefined` before the first question. */
  render(): TemplateResult | undefined {
    const quiz = this.page.quiz();
    const { flow } = this;
    const question = questionAt(quiz, flow);
    const words = this.words();
    const said = this.#keeping ? words.keep[this.#keeping] : '';
    // Above the question that they lead to; on a result it stands at the foot.
    const notice = this.#aside
      ? words.restarted
      : question && (this.#keeping === 'resumed' || this.#keeping === 'outdated')
        ? said
        : '';
    const keeping = renderKeepChoice(this.#keeping, notice ? '' : said, words, (wanted) => {
      // The control that was used gives way to the other.
      this.#focus = '.keeping :is(button, input)';
      this.#keep(wanted);
    });
    if (this.#isReceived) return this.#result.renderReceived();
    if (question)
      return renderQuestion({
        quiz,
        question,
        flow,
        error: this.#error,
        notice,
        words,
        language: this.page.language(),
        level: this.page.element.headingLevel,
        answers: this.#renderAnswers(question),
        keeping: flow.before ? nothing : keeping,
        next: () => this.#next(question),
        toResult: this.#aside !== undefined,
        back: () => this.#move(this.#before()),
      });
    return flow.spot.view === 'result' ? this.#result.render(keeping) : undefined;
  }

  #renderAnswers(question: Question): unknown {
    const given = this.#given();
    const field = this.#field(question);
    if (field) return field.render(question, given, this.#error !== '');
    if (question.kind === 'number') return this.page.waiting(this.#number);
    return renderChoices(question, given, this.words(), this.page.language(), (value) => this.answer(question, value));
  }

  #next(question: Question): void {
    const quiz = this.page.quiz();
    const { kind } = question;
    const { missing } = this.words();
    this.#error =
      this.#field(question)?.problem(question, this.#given()) ??
      (isAnswered(quiz, this.flow, question) ? '' : missing[kind === 'multiple' ? kind : 'single']);
    if (!this.#error) return this.#move(forward(quiz, this.flow));
    this.#focus = '.answers :is(input, select)';
    this.#set(this.flow);
  }

  /** Where the way back leads: one question, or to the answers that were put aside. */
  #before(): Step {
    const { flow, place } = this.#aside ?? { flow: back(this.page.quiz(), this.flow), place: this.place };
    this.place = place;
    return flow;
  }

  /** A move that the visitor made. Until the next one, what it has put `aside` can be taken up again. */
  #move(flow: Step, aside?: Aside): void {
    const { element, settings, quiz: its } = this.page;
    const quiz = its();
    settings().client.allowStorage();
    this.#hasMoved = true;
    this.#show(flow, aside);
    if (element.deepLink) pushFragment(STEP, addressOf(quiz, flow));
    const question = questionAt(quiz, flow);
    if (question) {
      const index = asked(quiz, flow.answers).findIndex(({ code }) => code === question.code);
      element.dispatchEvent(new AlexisQuizStepEvent(index + 1));
    } else if (flow.spot.view === 'result') this.#result.arrive(true);
    if (!aside && this.#keeping && this.#keeping !== 'forgotten') this.#keep(true);
  }

  #show(flow: Step, aside?: Aside): void {
    this.#aside = aside;
    this.#error = '';
    this.#focus = '#heading';
    this.#set(flow);
    this.#enter();
  }

  /** Puts the answer there is into the field of the question at hand. */
  #enter(): void {
    const question = questionAt(this.page.quiz(), this.flow);
    if (question) this.#field(question)?.enter(question, this.#given());
  }

  /** Who asks what is answered in a field; `undefined` for choices, and while the number's code is not here. */
  #field({ kind }: Question): FieldQuestion | undefined {
    return kind === 'commune' ? this.#commune : kind === 'number' ? this.#number.value : undefined;
  }

  /** What is answered to the question at hand. */
  #given(): AnswerValue | undefined {
    const { answers, spot } = this.flow;
    return spot.view === 'question' ? answerTo(this.page.quiz(), answers, spot.code) : undefined;
  }

  get #isReceived(): boolean {
    return !this.#hasMoved && readFragment(SHARE_KEY) !== null;
  }

  readonly #followAddress = (): void => {
    const { element, quiz } = this.page;
    element.requestUpdate();
    const address = readFragment(STEP);
    // A link to another place of the page takes our key out of the address as well: that is no way back to the start.
    const leftByPage = address === null && location.hash.length > 1;
    if (!element.deepLink || leftByPage) return;
    this.#result.followContact(address === CONTACT);
    if ((address === CONTACT ? 'result' : address) === addressOf(quiz(), this.flow)) return;
    this.#show(this.#aside && address === 'result' ? this.#before() : stepAt(quiz(), this.flow, address));
  };

  #keep(wanted: boolean): void {
    const { slug, version } = this.page.quiz();
    if (wanted)
      this.#keeping = keepAnswers(slug, { version, answers: this.flow.answers, place: this.place }) ? 'kept' : 'failed';
    else {
      forgetAnswers(slug);
      this.#keeping = 'forgotten';
    }
    this.page.element.requestUpdate();
  }

  #set(flow: Step): void {
    this.flow = flow;
    this.page.element.requestUpdate();
  }
}
