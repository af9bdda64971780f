import type { ReactiveController } from 'lit';
import type { Visit } from '../../context/visit-context.ts';
import type { Quiz } from '../../contract/quizzes.ts';
import { type AlexisElement, contextOf } from '../../element/alexis-element.ts';
import { FocusController } from '../../element/focus-controller.ts';
import { FragmentController } from '../../element/fragment-controller.ts';
import { keepLast } from '../../element/keep-last.ts';
import { TimerController } from '../../element/timer-controller.ts';
import type { Language } from '../../i18n/language.ts';
import { AlexisQuizResultEvent } from '../events/quiz-result-event.ts';
import { isForm } from './state/steps.ts';
import { AlexisQuizStartEvent } from '../events/quiz-start-event.ts';
import { AlexisQuizStepEvent } from '../events/quiz-step-event.ts';
import { eraseKeptAnswers, readKeptAnswers, writeKeptAnswers } from './kept-answers/kept-answers.ts';
import type { QuizProps } from './state/quiz-props.ts';
import { SHARE_KEY } from './share/share-key.ts';
import { STEP_KEY } from './state/step-key.ts';
import { type ChangeSource, type QuizState, QuizStore } from './state/store.ts';

/** Milliseconds: what is drawn by the clock changes no more often. */
const MINUTE_MS = 60_000;

/**
 * Runs a quiz in its widget: makes the store, and does what follows from its changes (address, kept answers, visit,
 * focus, public events).
 */
export class QuizController implements ReactiveController {
  readonly #element: AlexisElement;
  readonly #focus: FocusController;
  readonly #stepAddress: FragmentController;
  readonly #sharedAddress: FragmentController;
  readonly #timer: TimerController;
  #store: QuizStore;

  constructor(element: AlexisElement, quiz: Quiz) {
    this.#element = element;
    this.#focus = new FocusController(element);
    this.#stepAddress = new FragmentController(element, STEP_KEY, (address) => this.#store.showStep(address));
    this.#sharedAddress = new FragmentController(element, SHARE_KEY, (code) => this.#store.showShared(code), {
      always: true,
    });
    this.#store = this.#open(quiz);
    this.#timer = new TimerController(element, () => element.requestUpdate());
    element.addController(this);
  }

  readonly #keepProps = keepLast<QuizProps>();

  get store(): QuizStore {
    return this.#store;
  }

  hostUpdate(): void {
    this.#store.suggestCommune(this.#suggestedCommune);
  }

  hostUpdated(): void {
    // A result says what is open today, and which workshops are to come.
    this.#timer.schedule(this.#store.state.results ? MINUTE_MS : null);
  }

  /** The quiz as it was last read: in another language, say. Another quiz begins anew. */
  setQuiz(quiz: Quiz): void {
    const { quiz: current } = this.#store.state;
    if (quiz.slug !== current.slug) this.#store = this.#open(quiz);
    else if (quiz !== current) this.#store.setQuiz(quiz);
  }

  /** What the features get. @param now epoch milliseconds, of which full minutes count */
  propsFor(language: Language, now: number): QuizProps {
    const { client, partner } = contextOf(this.#element).settings;
    const { headingLevel } = this.#element;
    return this.#keepProps({
      state: this.#store.state,
      store: this.#store,
      client,
      partner,
      language,
      headingLevel,
      now: now - (now % MINUTE_MS),
    });
  }

  /** True while the focus is in the widget or nowhere. */
  isUserHere(): boolean {
    return this.#focus.isUserHere();
  }

  get #suggestedCommune() {
    return contextOf(this.#element).visit.origin?.commune ?? null;
  }

  #open(quiz: Quiz): QuizStore {
    const kept = readKeptAnswers(quiz.slug);
    const sharedCode = this.#sharedAddress.read();
    const suggestedCommune = this.#suggestedCommune;
    const store = new QuizStore(quiz, { kept, sharedCode, suggestedCommune }, this.#onChange);
    const { state } = store;
    if (state.results && sharedCode === null) contextOf(this.#element).updateVisit(visitOf(state));
    // An address that these answers do not reach, such as after a reload.
    this.#stepAddress.replace(state.address);
    return store;
  }

  readonly #onChange = (state: QuizState, previous: QuizState, source: ChangeSource): void => {
    this.#element.requestUpdate();
    const hasMoved = state.step.view !== previous.step.view || state.sharedCode !== previous.sharedCode;
    if (state.kept !== previous.kept) this.#writeKeptAnswers(state);
    if (hasMoved) {
      // A form leads the focus to its title by itself.
      if (!isForm(state.step.view.kind)) this.#focus.focus('#heading');
      if (source === 'user') this.#afterUserMove(state, previous);
      else if (state.results) contextOf(this.#element).updateVisit(visitOf(state));
    } else if (state.keepNotice !== previous.keepNotice) {
      // The control that was used gives way to another.
      this.#focus.focus('.keeping :is(button, input)');
    }
  };

  /** What follows from a step that the visitor took: storage is allowed, the address and the page follow. */
  #afterUserMove(state: QuizState, previous: QuizState): void {
    const { step, questionNumber, results } = state;
    const { kind } = step.view;
    const { kind: from } = previous.step.view;
    const context = contextOf(this.#element);
    context.allowStorage();
    if (previous.sharedCode !== null) this.#sharedAddress.replace(null);
    this.#stepAddress.push(state.address);
    if (from === 'start') this.#element.dispatchEvent(new AlexisQuizStartEvent());
    if (kind === 'question') this.#element.dispatchEvent(new AlexisQuizStepEvent(questionNumber));
    if (kind !== 'result' || isForm(from) || !results) return;
    context.updateVisit(visitOf(state));
    this.#element.dispatchEvent(new AlexisQuizResultEvent(results.codes));
  }

  #writeKeptAnswers({ kept, quiz }: QuizState): void {
    if (kept === null) eraseKeptAnswers(quiz.slug);
    else if (!writeKeptAnswers(quiz.slug, kept)) this.#store.failKeeping();
  }
}

/** What the page's other widgets follow of a result: commune and step. */
const visitOf = ({ results, origin }: QuizState): Partial<Visit> => ({
  stage: results?.stage ?? null,
  ...(origin && { origin }),
});
