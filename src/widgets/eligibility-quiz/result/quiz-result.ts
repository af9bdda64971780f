import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { polesResource } from '../../../contract/poles.ts';
import { workshopsResource } from '../../../contract/workshops.ts';
import { type RankedPole, rankPoles } from '../../../domain/poles/ranking.ts';
import { communeAnswer } from '../../../domain/quiz/path.ts';
import { shareCode } from '../../../domain/quiz/share-code.ts';
import { FeatureElement } from '../../../element/feature-element.ts';
import { LazyModule } from '../../../element/lazy-module.ts';
import { LoadController } from '../../../element/load-controller.ts';
import { Messages } from '../../../element/words.ts';
import { PrintController } from '../../../element/print-controller.ts';
import { questionWords } from '../../../i18n/eligibility-quiz/questions-words.ts';
import { resultWords } from '../../../i18n/eligibility-quiz/result-words.ts';
import { startWords } from '../../../i18n/eligibility-quiz/start-words.ts';
import { keepNoticeText, renderKeepChoice } from '../kept-answers/keep-choice.ts';
import { renderModuleFailure } from '../../../ui/module-failure.ts';
import type { QuizProps } from '../state/quiz-props.ts';
import { renderSharedResult } from './shared-result.ts';
import type { QuizResults } from '../state/store.ts';
import { renderAnswers } from './answers.ts';
import { poleFor, type SuggestedWorkshop, suggestWorkshops } from './nearest.ts';
import { renderNearby } from './nearby.ts';
import { renderBeside, renderLater, renderNext } from './outcomes.ts';
import { ownAction } from './own-action.ts';
import { renderOwnAction } from './own-action-button.ts';
import type { ResultView } from './result-view.ts';
import { renderRules } from './rules.ts';
import { resultStyles } from './styles.ts';
import { renderWhyNot } from './why-not.ts';
import { loadModule } from '../../../modules/load-module.ts';

/** Workshops looked through for one that fits: about a term's. */
const WORKSHOPS = 50;

/**
 * What the answers lead to, where to go with it, and how to take it along; or a result that somebody shared. Draws
 * nothing while the contact form is open, and keeps what it has loaded.
 * @internal
 */
export class QuizResult extends FeatureElement {
  static override properties: PropertyDeclarations = {
    context: { attribute: false },
  };

  static override styles = [resultStyles];

  context: QuizProps | undefined;

  readonly #words = new Messages(this, resultWords);
  readonly #questionWords = new Messages(this, questionWords);
  readonly #startWords = new Messages(this, startWords);
  readonly #poles = new LoadController(this, polesResource);
  readonly #workshops = new LoadController(this, workshopsResource);
  readonly #contactForm = new LazyModule(this, async () =>
    (await loadModule(() => import('../contact/define-contact.ts'))).defineContact(),
  );

  constructor() {
    super();
    new PrintController(this);
  }

  protected override willUpdate(): void {
    const { context } = this;
    const results = context?.state.results;
    if (!results || context.state.sharedCode !== null || isElsewhere(results)) return;
    this.#poles.load(context.client);
    const { stage } = results;
    if (stage) this.#workshops.load(context.client, { query: { stage, limit: WORKSHOPS } });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context } = this;
    const view = context && this.#view(context);
    if (!view) return nothing;
    const { state, store } = context;
    if (state.sharedCode !== null) return renderSharedResult(view, state.sharedCode, () => store.resume());
    if (!state.results || state.step.view.kind !== 'result') return nothing;
    return this.#renderResult(context, view, state.results);
  }

  #renderResult(context: QuizProps, view: ResultView, results: QuizResults): TemplateResult {
    const { store, state } = context;
    const { answers } = state.step;
    const { partFailed } = this.#startWords.in(view.language) ?? startWords.fr;
    const pole = this.#nearestPole(context, results);
    const workshops = this.#suggestedWorkshops(context, results, pole);
    return html`
      <div class="result" part="result">
        ${renderNext(view, results.next, this.#renderActions(context, view, results, workshops))}
        ${this.#contactForm.failed ? renderModuleFailure(partFailed, view.words.result.retry, this.#contactForm.load) : nothing}
        ${isElsewhere(results) ? nothing : this.#renderNearby(context, view, results, pole, workshops)}
        ${renderBeside(view, results.beside, (partner) => void this.#openContact(partner))}
        ${renderLater(view, results.later)} ${renderWhyNot(view, answers)}
        ${renderAnswers(view, answers, (code) => store.edit(code))} ${this.#renderFoot(context, view, results)}
      </div>
    `;
  }

  /** The step's own action as the one primary button, and the contact form. */
  #renderActions(
    { now }: QuizProps,
    view: ResultView,
    { next }: QuizResults,
    workshops: readonly SuggestedWorkshop[] | undefined,
  ): TemplateResult {
    const action = ownAction(next?.outcome, workshops);
    const contact = html`<button
      class="button ${action.kind === 'contact' ? 'primary' : ''}"
      type="button"
      @click=${() => void this.#openContact(next?.outcome.partner)}
    >
      ${view.words.contact}
    </button>`;
    return html`<div class="actions-row">${renderOwnAction(view, action, now)} ${contact}</div>`;
  }

  #renderNearby(
    { client, now }: QuizProps,
    view: ResultView,
    { stage, next }: QuizResults,
    pole: RankedPole | null | undefined,
    workshops: readonly SuggestedWorkshop[] | undefined,
  ): TemplateResult {
    return renderNearby(view, {
      pole,
      isOnlyPole: next?.outcome.pole !== undefined,
      workshops: stage ? workshops : null,
      havePolesFailed: this.#poles.state.kind === 'failed',
      haveWorkshopsFailed: stage !== null && this.#workshops.state.kind === 'failed',
      retry: () => {
        this.#poles.retry();
        if (stage) this.#workshops.retry();
      },
      now,
      calendarOf: (id) => client.address('/workshops/{id}.ics', { path: { id } }),
    });
  }

  #renderFoot(context: QuizProps, view: ResultView, results: QuizResults): TemplateResult {
    const { words, quizWords, language } = view;
    return html`
      <div class="result-foot small">
        <p class="muted text">${words.result.noVerdict} ${words.result.local}</p>
        <alexis-quiz-share class="share" .code=${shareCode(results)} .language=${language}></alexis-quiz-share>
        <div class="actions-row">
          <button class="button quiet" type="button" @click=${() => print()}>${words.print}</button>
          <button class="button quiet" type="button" @click=${() => context.store.restart()}>${words.restart}</button>
        </div>
        ${renderKeepChoice(context, keepNoticeText(context.state, quizWords), quizWords)} ${renderRules(view)}
      </div>
    `;
  }

  async #openContact(partner?: string): Promise<void> {
    await this.#contactForm.load();
    const { context } = this;
    // Meanwhile the visitor may have gone elsewhere.
    if (!this.#contactForm.isLoaded || !context?.state.results || context.state.step.view.kind !== 'result') return;
    context.store.openContact({ partner, pole: this.#nearestPole(context, context.state.results)?.pole });
  }

  /** `undefined`: not known yet; `null`: none, or pôles could not be loaded. */
  #nearestPole({ state }: QuizProps, { next }: QuizResults): RankedPole | null | undefined {
    const { state: poles } = this.#poles;
    if (poles.kind !== 'loaded') return poles.kind === 'loading' ? undefined : null;
    const department = communeAnswer(state.quiz, state.step.answers)?.department ?? '';
    return poleFor(state.quiz, { pole: next?.outcome.pole }, poles.answer.data, state.origin, department);
  }

  /** `undefined`: not known yet. */
  #suggestedWorkshops(
    { state, now }: QuizProps,
    { stage }: QuizResults,
    pole: RankedPole | null | undefined,
  ): readonly SuggestedWorkshop[] | undefined {
    const { state: poles } = this.#poles;
    const { state: workshops } = this.#workshops;
    if (!stage || workshops.kind === 'failed') return [];
    if (workshops.kind === 'loading' || pole === undefined) return undefined;
    const ranked = poles.kind === 'loaded' ? rankPoles(poles.answer.data, state.origin) : [];
    return suggestWorkshops(workshops.answer.data, ranked, pole?.pole.slug, now);
  }

  #view({ state, client, partner, language, headingLevel }: QuizProps): ResultView | undefined {
    const words = this.#words.in(language);
    const quizWords = this.#questionWords.in(language);
    if (!words || !quizWords) return undefined;
    return {
      quiz: state.quiz,
      words,
      quizWords,
      language,
      level: headingLevel,
      client,
      partner,
    };
  }
}

/** The project lies outside the region: no pôle is near. */
const isElsewhere = ({ next }: QuizResults): boolean => next?.outcome.kind === 'region';

declare global {
  interface HTMLElementTagNameMap {
    'alexis-quiz-result': QuizResult;
  }
}
