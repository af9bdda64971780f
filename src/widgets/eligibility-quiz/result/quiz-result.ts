import { html, nothing, type TemplateResult } from 'lit';
import { readFragment } from '../../../element/fragment.ts';
import { STAGES, type Stage } from '../../../contract/common.ts';
import { polesResource } from '../../../contract/poles.ts';
import type { CommuneAnswer } from '../../../contract/quizzes.ts';
import { workshopsResource } from '../../../contract/workshops.ts';
import { pruned } from '../../../domain/quiz/path.ts';
import { Origin } from '../../../domain/geo/origin.ts';
import { rankPoles } from '../../../domain/poles/ranking.ts';
import { type Result, type Results, results } from '../../../domain/quiz/results.ts';
import { outcomeCodes, readShareCode, shareCode } from '../../../domain/quiz/share-code.ts';
import { formatDate } from '../../../i18n/format.ts';
import { fr, type QuizResultWords } from '../../../i18n/eligibility-quiz/result/fr.ts';
import { adoptLateStyles } from '../../../element/adopt-styles.ts';
import { LazyModule } from '../../../element/lazy-module.ts';
import { LoadController } from '../../../element/load-controller.ts';
import { Messages } from '../../../element/words.ts';
import { PrintController } from '../../../element/print-controller.ts';
import { AlexisQuizResultEvent } from '../../events/quiz-result-event.ts';
import type { ContactForm } from '../contact/contact-form.ts';
import type { QuizHost } from '../questions/quiz-host.ts';
import { nextWorkshop, poleFor } from './nearest.ts';
import { SHARE_KEY } from '../share/share-key.ts';
import { ShareLink } from '../share/share-link.ts';
import { resultStyles } from './styles.ts';
import { renderAnswers } from './answers.ts';
import { renderNearby } from './nearby.ts';
import { renderBeside, renderLater, renderNext } from './outcomes.ts';
import { renderWhyNot } from './why-not.ts';
import type { ResultView } from './result-view.ts';

/** Workshops looked through for one that fits: about a term's. */
const WORKSHOPS = 50;

/** What the answers lead to, where to go with it, and how to take it along. */
export class QuizResult {
  readonly #host: QuizHost;
  readonly #words: Messages<QuizResultWords>;
  readonly #poles;
  readonly #workshops;
  readonly #share: ShareLink;
  readonly #form: LazyModule<typeof ContactForm>;
  #contact: ContactForm | undefined;
  /** Whom it was opened for; `undefined`: Alexis. */
  #partner: string | undefined;

  constructor(host: QuizHost) {
    this.#host = host;
    const { element } = host.page;
    this.#words = new Messages<QuizResultWords>(element, {
      fr,
      en: async () => (await import('../../../i18n/eligibility-quiz/en.ts')).result,
      de: async () => (await import('../../../i18n/eligibility-quiz/de.ts')).result,
    });
    this.#poles = new LoadController(element, polesResource);
    this.#workshops = new LoadController(element, workshopsResource);
    this.#form = new LazyModule(element, async () => (await import('../contact/contact-form.ts')).ContactForm);
    new PrintController(element);
    this.#share = new ShareLink(() => element.requestUpdate());
    // LitElement's render root is its shadow root: nothing here overrides createRenderRoot.
    adoptLateStyles(element.renderRoot as ShadowRoot, [resultStyles]);
  }

  /** The visitor came to the result: the page's other widgets follow with place and step. */
  arrive(byVisitor: boolean): void {
    const { host, found } = this.#found();
    const stage = knownStage(found.next?.outcome.stage);
    const place = host.place;
    const part = { stage, ...(place && { origin: Origin.ofCommune(place) }) };
    this.#contact = undefined;
    this.#share.reset();
    if (byVisitor) {
      host.page.updateVisit(part);
      host.page.element.dispatchEvent(new AlexisQuizResultEvent(outcomeCodes(found)));
    } else host.page.setVisit(part);
  }

  render(keeping: TemplateResult | typeof nothing): TemplateResult {
    const { host, found } = this.#found();
    const words = this.#words.in(host.page.language());
    if (!words) return html`<p></p>`;
    if (this.#contact) return this.#contact.render();
    const view = this.#view(words);
    const answers = host.flow.answers;
    return html`
      <div class="result" part="result">
        ${this.#form.value?.renderNews(host)} ${renderNext(view, found.next)}
        ${found.next?.outcome.kind === 'region' ? nothing : this.#renderNearby(view, found)}
        <div class="actions-row">
          <button class="button primary" type="button" @click=${() => void this.#openContact()}>
            ${words.contact}
          </button>
        </div>
        ${this.#form.failed ? host.page.waiting(this.#form) : nothing}
        ${renderBeside(view, found.beside, (partner) => void this.#openContact(partner))}
        ${renderLater(view, found.later)} ${renderWhyNot(view, answers)}
        ${renderAnswers(view, answers, (code) => host.edit(code))} ${this.#renderFoot(view, found, keeping)}
      </div>
    `;
  }

  /** A result that someone shared, in place of the start; `undefined` where the address holds none. */
  renderReceived(): TemplateResult | undefined {
    const code = readFragment(SHARE_KEY);
    const host = this.#host;
    const words = this.#words.in(host.page.language());
    if (code === null || !words) return undefined;
    const { outcomes, unknown } = readShareCode(host.page.quiz(), code);
    const view = this.#view(words);
    const [first, ...others] = outcomes.map((outcome) => ({ outcome, reasons: [], because: [] }));
    const isStage = ({ outcome }: Result): boolean => outcome.kind === 'stage';
    return html`
      <div class="result" part="result">
        ${
          first
            ? html`<p class="text muted">${words.share.received}. ${words.share.receivedHint}</p>
                ${renderNext(view, first, words.share.title)}
                ${renderBeside(
                  view,
                  others.filter((one) => !isStage(one)),
                )}
                ${renderLater(view, others.filter(isStage))}`
            : html`<div id="heading" class="title" role="heading" aria-level=${view.level} tabindex="-1">
                ${words.share.unknown}
              </div>`
        }
        ${first && unknown.length ? html`<p class="text muted">${words.share.someUnknown}</p>` : nothing}
        ${first ? this.#renderRules(view) : nothing}
        <div class="actions-row">
          <button class="button primary" type="button" @click=${() => host.goOn()}>${words.share.take}</button>
        </div>
      </div>
    `;
  }

  #view(words: QuizResultWords): ResultView {
    const host = this.#host;
    const { quiz, language, element, settings } = host.page;
    const { client, partner } = settings();
    const origin = new URL(client.base, document.baseURI);
    return {
      quiz: quiz(),
      words,
      quizWords: host.words(),
      language: language(),
      level: element.headingLevel,
      pageOf: (widget, attributes) => {
        const query = new URLSearchParams({ ...(partner && { partner }), ...attributes });
        return new URL(`/embed/${widget}?${query}`, origin).href;
      },
    };
  }

  #renderNearby(view: ResultView, { next }: Results): TemplateResult {
    const host = this.#host;
    const { client } = host.page.settings();
    const stage = knownStage(next?.outcome.stage);
    this.#poles.load(client);
    if (stage) this.#workshops.load(client, { query: { stage, limit: WORKSHOPS } });
    const { state: poles } = this.#poles;
    const { state: workshops } = this.#workshops;
    const near = poles.kind === 'loaded' ? this.#pole(next?.outcome.pole) : poles.kind === 'failed' ? null : undefined;
    const now = host.page.clock();
    const ranked =
      poles.kind === 'loaded' ? rankPoles(poles.answer.data, host.place && Origin.ofCommune(host.place)) : [];
    const found =
      workshops.kind === 'loaded' && near !== undefined
        ? nextWorkshop(workshops.answer.data, ranked, near?.pole.slug, now)
        : undefined;
    return renderNearby(view, {
      near,
      only: next?.outcome.pole !== undefined,
      next: found,
      polesFailed: poles.kind === 'failed',
      workshopsFailed: workshops.kind === 'failed',
      retry: () => {
        this.#poles.retry();
        if (stage) this.#workshops.retry();
      },
      hasStage: stage !== null,
      now,
      calendarOf: (id) => client.address('/workshops/{id}.ics', { path: { id } }),
    });
  }

  #renderFoot(view: ResultView, found: Results, keeping: unknown): TemplateResult {
    const { words } = view;
    return html`
      <div class="result-foot small">
        <p class="muted text">${words.result.noVerdict} ${words.result.local}</p>
        ${this.#share.render(shareCode(found), words)}
        <div class="actions-row">
          <button class="button quiet" type="button" @click=${() => print()}>${words.print}</button>
          <button class="button quiet" type="button" @click=${() => this.#host.restart()}>${words.restart}</button>
        </div>
        ${keeping} ${this.#renderRules(view)}
      </div>
    `;
  }

  #renderRules({ quiz, words, language }: ResultView): TemplateResult {
    const date = formatDate(quiz.date, language, { year: true });
    return html`<p class="muted small">${words.result.rulesOf(quiz.version, date)}</p>`;
  }

  /** Opens or closes the contact form, as the address wants it after the browser's Back or Forward. */
  followContact(isWanted: boolean): void {
    if (isWanted === (this.#contact !== undefined)) return;
    if (isWanted) void this.#showContact(this.#partner);
    else this.#hideContact();
  }

  async #openContact(partner?: string): Promise<void> {
    this.#partner = partner;
    if (await this.#showContact(partner)) this.#host.noteContact(true);
  }

  /** `false`: its code is not here. */
  async #showContact(partner: string | undefined): Promise<boolean> {
    const { page, flow } = this.#host;
    const Form = await this.#form.load();
    if (!Form || flow.spot.view !== 'result') return false;
    const { found } = this.#found();
    this.#contact = Form.open(this.#host, {
      partner,
      pole: this.#pole(found.next?.outcome.pole)?.pole,
      commune: this.#commune(),
      results: found,
      answers: pruned(page.quiz(), flow.answers),
      close: () => {
        this.#hideContact();
        this.#host.noteContact(false);
      },
    });
    page.element.requestUpdate();
    return true;
  }

  #hideContact(): void {
    const { element } = this.#host.page;
    this.#contact?.leave();
    this.#contact = undefined;
    element.requestUpdate();
    void element.updateComplete.then(() => element.renderRoot.querySelector<HTMLElement>('#heading')?.focus());
  }

  #pole(only: string | undefined) {
    const { state } = this.#poles;
    if (state.kind !== 'loaded') return null;
    const { place, page } = this.#host;
    const origin = place && Origin.ofCommune(place);
    const department = this.#commune()?.department ?? '';
    return poleFor(page.quiz(), { pole: only }, state.answer.data, origin, department);
  }

  #commune(): CommuneAnswer | undefined {
    const { page, flow } = this.#host;
    const answers = pruned(page.quiz(), flow.answers);
    const question = page.quiz().questions.find(({ code, kind }) => kind === 'commune' && code in answers);
    const answer = question && answers[question.code];
    return typeof answer === 'object' && 'department' in answer ? answer : undefined;
  }

  #found(): { host: QuizHost; found: Results } {
    const host = this.#host;
    return { host, found: results(host.page.quiz(), host.flow.answers) };
  }
}

const knownStage = (stage: Stage | undefined): Stage | null =>
  stage !== undefined && (STAGES as readonly string[]).includes(stage) ? stage : null;
