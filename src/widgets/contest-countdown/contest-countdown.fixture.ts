import { html, type TemplateResult } from 'lit';
import '../../embed/define/contest-countdown.ts';
import { good, type Answer } from '../../../test/support/api.ts';
import { fakeClock, type FakeClock } from '../../../test/support/clock.ts';
import { anOpenContest, published } from '../../../test/support/contests.ts';
import { control, textOf } from '../../../test/support/find.ts';
import { prepareContext, type ContextOptions, type PreparedContext } from '../../../test/support/context.ts';
import { until } from '../../../test/support/until.ts';
import { parisText } from '../../domain/dates/paris.ts';
import type { AlexisContestCountdown } from './contest-countdown.ts';

export interface PreparedCountdown extends PreparedContext {
  readonly element: AlexisContestCountdown;
  readonly root: ShadowRoot;
  readonly clock: FakeClock;
  /** Details of `alexis-phase-change`, in order, as the page hears them. */
  readonly passages: readonly unknown[];
  readonly control: (name: string | RegExp) => HTMLElement;
  /** Everything the shadow tree says, no-break spaces as plain ones. */
  readonly text: () => string;
  /** The digits as they are seen: `11 j 08 h 00 min`. */
  readonly digits: () => string;
  /** What a screen reader is told unasked. */
  readonly told: () => string;
}

export interface CountdownOptions extends ContextOptions {
  readonly element?: TemplateResult;
  /** Answer to `/contests/current`; an open edition unless given. */
  readonly contest?: Answer;
  /** The true time, RFC 3339. */
  readonly at?: string;
  /** How wrong the device's clock is (milliseconds). */
  readonly deviceIsAhead?: number;
  /** Headers of the answer to `/contests/current`; `Date` by the true time unless given, `null`: none that the page may read. */
  readonly headers?: Readonly<Record<string, string>> | null;
  readonly wait?: 'drawn' | 'nothing';
}

/** Tuesday, eleven days before the deadline. */
export const TUESDAY = '2026-11-24T10:00:00+01:00';

/** No-break spaces as plain ones, so that a test can be read. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** A countdown on a page whose time stands still, and whose server knows the true one. */
export async function prepareCountdown({
  element: template = html`<alexis-contest-countdown></alexis-contest-countdown>`,
  at = TUESDAY,
  contest = published(anOpenContest(), at),
  deviceIsAhead = 0,
  headers,
  wait = 'drawn',
  answers,
  ...options
}: CountdownOptions = {}): Promise<PreparedCountdown> {
  const clock = startClock(parisText(Date.parse(at) + deviceIsAhead));
  const serverTime: Answer = (request) => good({ now: parisText(clock.now() - deviceIsAhead) })(request);
  const edition: Answer = async (request) => {
    const response = await contest(request);
    const date = new Date(clock.now() - deviceIsAhead).toUTCString();
    for (const [name, value] of Object.entries(headers === null ? {} : { date, ...headers }))
      response.headers.set(name, value);
    return response;
  };
  const prepared = prepareContext({
    answers: { '/contests/current': edition, '/time': serverTime, ...answers },
    ...options,
  });
  const passages: unknown[] = [];
  prepared.provider.addEventListener('alexis-phase-change', ({ detail }) => passages.push(detail));
  const element = await prepared.place<AlexisContestCountdown>(template);
  const root = element.shadowRoot;
  if (!root) throw new Error('The countdown is not defined.');
  const countdown: PreparedCountdown = {
    ...prepared,
    element,
    root,
    clock,
    passages,
    control: (name) => control(root, name),
    text: () => plain(textOf(root.querySelector('[part=base]'))),
    digits: () =>
      [...root.querySelectorAll<HTMLElement>('[data-unit]:not([hidden])')]
        .map((unit) => {
          const [number, name] = unit.children;
          return `${textOf(number)} ${textOf(name)}`;
        })
        .join(' '),
    told: () => plain(textOf(root.querySelector('[aria-live=polite]'))),
  };
  if (wait === 'drawn') await until('the edition is drawn', () => root.querySelector('.standing'));
  return countdown;
}

let running: FakeClock | undefined;
const startClock = (start: string): FakeClock => (running = fakeClock(start));
afterEach(() => running?.restore());
