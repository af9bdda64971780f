import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { type Pole, polesResource } from '../../../contract/poles.ts';
import { type Workshop, workshopsResource } from '../../../contract/workshops.ts';
import { type RankedPole, rankPoles } from '../../../domain/poles/ranking.ts';
import { communeAnswer } from '../../../domain/quiz/path.ts';
import { shareCode } from '../../../domain/quiz/share-code.ts';
import { FeatureElement } from '../../../element/feature-element.ts';
import { isPlainClick } from '../../../element/plain-click.ts';
import { LazyModule } from '../../../element/lazy-module.ts';
import { LoadController } from '../../../element/load-controller.ts';
import { Messages } from '../../../element/words.ts';
import { PrintController } from '../../../element/print-controller.ts';
import { questionWords } from '../../../i18n/eligibility-quiz/questions-words.ts';
import { resultWords } from '../../../i18n/eligibility-quiz/result-words.ts';
import { startWords } from '../../../i18n/eligibility-quiz/start-words.ts';
import { keepNoticeText, renderKeepChoice } from '../kept-answers/keep-choice.ts';
import { renderModuleFailure } from '../../../ui/module-failure.ts';
import { UpdatesController } from '../../workshop-calendar/updates/updates-controller.ts';
import { withUpdates, type WorkshopUpdatesById } from '../../workshop-calendar/updates/workshop-updates.ts';
import type { QuizProps } from '../state/quiz-props.ts';
import { renderSharedResult } from './shared-result.ts';
import type { QuizResults } from '../state/store.ts';
import { renderAnswers } from './answers.ts';
import { poleFor, type SuggestedWorkshop, suggestWorkshops } from './nearest.ts';
import { renderNearby } from './nearby.ts';
import { renderBeside, renderLater, renderNext } from './outcomes.ts';
import { ownAction } from './own-action.ts';
import { renderActions } from './own-action-button.ts';
import type { ResultView } from './result-view.ts';
import { renderRules } from './rules.ts';
import { resultStyles } from './styles.ts';
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
  /** What registrations on this page have changed since the workshops were read. */
  #workshopUpdates: WorkshopUpdatesById = new Map();
  readonly #updates = new UpdatesController(this, (updates) => {
    this.#workshopUpdates = updates;
    this.requestUpdate();
  });
  readonly #contactForm = new LazyModule(this, async () =>
    (await loadModule(() => import('../contact/define-contact.ts'))).defineContact(),
  );
  readonly #registrationForm = new LazyModule(this, async () =>
    (await loadModule(() => import('../registration/define-registration.ts'))).defineRegistration(),
  );

  /** What leads on from a result to other widgets: not needed before it is read. */
  readonly #links = new LazyModule(this, async () => {
    const links = await loadModule(() => import('./result-links.ts'));
    links.defineLinks();
    return links;
  });

  /** Below the result, and folded. */
  readonly #whyNot = new LazyModule(this, () => loadModule(() => import('./why-not.ts')));

  constructor() {
    super();
    new PrintController(this);
  }

  protected override willUpdate(): void {
    const { context } = this;
    const results = context?.state.results;
    if (!results || context.state.sharedCode !== null || isElsewhere(results)) return;
    this.#poles.load(context.client);
    this.#poles.reloadIfOld();
    const { stage } = results;
    if (!stage) return;
    this.#updates.follow(context.client);
    this.#workshops.load(context.client, { query: { stage, limit: WORKSHOPS } });
    this.#workshops.reloadIfOld();
  }

  protected override updated(): void {
    const { results, sharedCode } = this.context?.state ?? {};
    if (!results || sharedCode !== null) return;
    for (const module of [this.#links, this.#whyNot]) if (!module.failed) void module.load();
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
    const action = ownAction(results.next?.outcome, workshops);
    const actions = renderActions(view, action, () => void this.#openContact(results.next?.outcome.partner));
    // Those of the own action are above.
    const others = action.kind === 'register' || action.kind === 'waiting' ? null : workshops;
    return html`
      <div class="result" part="result">
        ${renderNext(view, results.next, actions)}
        ${[this.#contactForm, this.#registrationForm].map(({ failed, load }) =>
          failed ? renderModuleFailure(partFailed, view.words.result.retry, load) : nothing,
        )}
        ${isElsewhere(results) ? nothing : this.#renderNearby(view, results, pole, others)}
        ${renderBeside(view, results.beside, (partner) => void this.#openContact(partner))}
        ${renderLater(view, results.later)} ${this.#whyNot.value?.renderWhyNot(view, answers) ?? nothing}
        ${renderAnswers(view, answers, (code) => store.edit(code))} ${this.#renderFoot(context, view, results)}
      </div>
    `;
  }

  #renderNearby(
    view: ResultView,
    { stage, next }: QuizResults,
    pole: RankedPole | null | undefined,
    workshops: readonly SuggestedWorkshop[] | null | undefined,
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
      ways: (pole) => this.#renderWays(view, pole),
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

  #renderWays({ client, partner, language }: ResultView, pole: Pole): TemplateResult {
    return html`<alexis-pole-ways
      .pole=${pole}
      .client=${client}
      .partner=${partner}
      .language=${language}
    ></alexis-pole-ways>`;
  }

  /** In the page's calendar, where there is one, or else here. */
  readonly #register = (workshop: Workshop, event: MouseEvent): void => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    void this.#openRegistration(workshop);
  };

  async #openRegistration(workshop: Workshop): Promise<void> {
    const links = await this.#links.load();
    if (this.context && (await links?.openWorkshop(this.context.client, workshop.id))) return;
    await this.#registrationForm.load();
    const { state, store } = this.context ?? {};
    // Meanwhile the visitor may have gone elsewhere.
    if (this.#registrationForm.isLoaded && state?.results && state.step.view.kind === 'result')
      store?.openRegistration(workshop);
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
    const { data, generatedAt } = workshops.answer;
    return suggestWorkshops(withUpdates(data, generatedAt, this.#workshopUpdates), ranked, pole?.pole.slug, now);
  }

  #view({ state, client, partner, language, headingLevel, now }: QuizProps): ResultView | undefined {
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
      now,
      register: this.#register,
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
