import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { OffsetAt } from '../../../domain/contest/clock-changes.ts';
import {
  milestonePassed,
  nextTick,
  timeLeft,
  type Milestone,
  type TimeLeft,
} from '../../../domain/contest/time-left.ts';
import { pad } from '../../../domain/dates/instant.ts';
import { FeatureElement } from '../../../element/feature-element.ts';
import { TimerController } from '../../../element/timer-controller.ts';
import type { ContestWords } from '../../../i18n/contest-countdown/fr.ts';
import { digitsStyles } from './styles.ts';

/** What the digits show, and how. */
export interface Digits {
  /** The moment that they run to, epoch milliseconds. */
  readonly to: number;
  /** « avant la clôture des candidatures ». */
  readonly before: string;
  readonly words: ContestWords;
  readonly offsetAt: OffsetAt;
  /** Gives the current moment, epoch milliseconds. */
  readonly clock: { now(): number };
  /** The clock stands still: a preview. */
  readonly isFixed: boolean;
  readonly isPaused: boolean;
}

/** A milestone has passed while the digits ran. For the widget only: it does not leave the digits. */
export class MilestoneEvent extends Event {
  readonly milestone: Milestone;

  constructor(milestone: Milestone) {
    super('milestone');
    this.milestone = milestone;
  }
}

const UNITS = ['days', 'hours', 'minutes', 'seconds'] as const;

/**
 * The time left, in digits. Lit draws their frame; each tick writes its text beside Lit, so that it costs no rendering. A
 * screen reader finds the same as a sentence, and is not told of its changes.
 */
export class CountdownDigits extends FeatureElement {
  static override properties: PropertyDeclarations = {
    digits: { attribute: false },
  };

  static override styles = digitsStyles;

  digits!: Digits;

  readonly #timer = new TimerController(this, () => this.#tick());
  /** The moment that was written last, epoch milliseconds. */
  #written = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { to, before, words, isPaused } = this.digits;
    const previous = changed.get('digits');
    // A pause stops the time left to one moment: another one, or other words, are written once.
    if (!isPaused || to !== previous?.to || before !== previous.before || words !== previous.words) this.#write();
    this.#schedule();
  }

  protected override render(): TemplateResult {
    return html`
      <div class="timer" role="timer" aria-live="off">
        <span class="visually-hidden" data-spoken></span>
        <span class="digits" aria-hidden="true" part="digits">
          ${UNITS.map(
            (unit) =>
              html`<span class="unit" data-unit=${unit}
                ><b></b><small>${this.digits.words.unitShort[unit]}</small></span
              >`,
          )}
        </span>
      </div>
    `;
  }

  #tick(): void {
    const { to, clock, isPaused } = this.digits;
    if (isPaused) return;
    const milestone = milestonePassed(this.#written, clock.now(), to);
    this.#write();
    this.#schedule();
    if (milestone) this.dispatchEvent(new MilestoneEvent(milestone));
  }

  /** Sleeps until the digits are due to change. */
  #schedule(): void {
    const { to, offsetAt, isFixed, isPaused } = this.digits;
    const next = isPaused || isFixed ? null : nextTick(this.#written, to, offsetAt);
    this.#timer.schedule(next === null ? null : next - this.#written);
  }

  #write(): void {
    const { to, offsetAt, clock } = this.digits;
    this.#written = clock.now();
    writeDigits(this, timeLeft(this.#written, to, offsetAt), this.digits);
  }
}

/** Writes what is left; a text that does not change is not written. */
function writeDigits(root: ParentNode, left: TimeLeft, { before, words }: Digits): void {
  const { days, hours, minutes } = left;
  const isShown = { days: days > 0, hours: days + hours > 0, minutes: true, seconds: days === 0 };
  root.querySelectorAll<HTMLElement>('[data-unit]').forEach((element) => {
    const unit = element.dataset['unit'] as (typeof UNITS)[number]; // As the template above wrote it.
    if (element.hidden === isShown[unit]) element.hidden = !isShown[unit];
    if (isShown[unit]) writeText(element.firstElementChild, pad(left[unit], unit === 'days' ? 1 : 2));
  });
  const isLastMinute = days + hours + minutes === 0;
  const spoken = words.left(isLastMinute ? left : { ...left, seconds: 0 });
  writeText(root.querySelector('[data-spoken]'), words.remaining(spoken, before));
}

function writeText(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-countdown-digits': CountdownDigits;
  }
}
