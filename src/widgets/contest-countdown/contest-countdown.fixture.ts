import { html, type TemplateResult } from 'lit';
import '../../embed/define/contest-countdown.ts';
import { down, good, type Answer } from '../../../test/support/api.ts';
import type { FakeClock } from '../../../test/support/clock.ts';
import { anOpenContest, contestAt, published, theContestOf2020 } from '../../../test/support/contests.ts';
import { until } from '../../../test/support/until.ts';
import { plainText, WidgetPage, type PageOptions } from '../../../test/support/widget-page.ts';
import { parisText } from '../../domain/dates/paris.ts';
import type { AlexisContestCountdown } from './contest-countdown.ts';

export type CountdownPage = WidgetPage<AlexisContestCountdown>;

/** Tuesday, eleven days before the deadline. */
export const TUESDAY = '2026-11-24T10:00:00+01:00';

/** The morning of the day on which applications close, nine hours before. */
export const LAST_DAY = '2026-12-05T09:00:00+01:00';

export const HOUR = 3_600_000;

export const SIDEBAR = html`<alexis-contest-countdown compact></alexis-contest-countdown>`;

/** The edition of 2020 as it was known at the beginning of November of that year. */
export const IN_2020: CountdownOptions = {
  element: html`<alexis-contest-countdown
    contest="trajectoires-2020"
    now="2020-11-01T10:00:00+01:00"
  ></alexis-contest-countdown>`,
  answers: { '/contests/trajectoires-2020': published(theContestOf2020(), TUESDAY) },
};

/** The server is down, and the device has kept the answer of Tuesday. */
export const KEPT_ANSWER: CountdownOptions = {
  contest: down,
  answers: { '/time': down },
  client: {
    shelf: {
      find: (url) =>
        Promise.resolve(
          url.endsWith('/contests/current')
            ? { data: contestAt(anOpenContest(), TUESDAY), meta: { generatedAt: TUESDAY } }
            : null,
        ),
      keep: () => Promise.resolve(),
    },
  },
};

/** What a test wants otherwise than usual. */
export interface CountdownOptions extends Omit<PageOptions, 'clock'> {
  readonly element?: TemplateResult;
  /** Answer to `/contests/current`; an open edition unless given. */
  readonly contest?: Answer;
  /** The true time, RFC 3339. */
  readonly at?: string;
  /** How wrong the device's clock is (milliseconds). */
  readonly deviceIsAhead?: number;
  /** Headers of the answer to `/contests/current`; `Date` by the true time unless given, `null`: none that the page may read. */
  readonly headers?: Readonly<Record<string, string>> | null;
  /** `drawn` waits for an edition; `nothing` for the first drawing only. */
  readonly wait?: 'drawn' | 'nothing';
}

/** A countdown on a page whose time stands still, and whose server knows the true one. */
export async function openCountdown({
  element = html`<alexis-contest-countdown></alexis-contest-countdown>`,
  at = TUESDAY,
  contest = published(anOpenContest(), at),
  deviceIsAhead = 0,
  headers,
  wait = 'drawn',
  answers,
  ...options
}: CountdownOptions = {}): Promise<CountdownPage> {
  const trueTime = () => Date.now() - deviceIsAhead;
  const edition: Answer = async (request) => {
    const response = await contest(request);
    const date = new Date(trueTime()).toUTCString();
    for (const [name, value] of Object.entries(headers === null ? {} : { date, ...headers }))
      response.headers.set(name, value);
    return response;
  };
  const serverTime: Answer = (request) => good({ now: parisText(trueTime()) })(request);
  const page: CountdownPage = await WidgetPage.open(element, {
    clock: parisText(Date.parse(at) + deviceIsAhead),
    answers: { '/contests/current': edition, '/time': serverTime, ...answers },
    ...options,
  });
  if (wait === 'drawn') await page.shown('heading');
  return page;
}

/** The digits as they are seen: `11 j 08 h 00 min`; empty: there are none. */
export const digits = ({ root }: CountdownPage): string =>
  [...(root.querySelector('[part=digits]')?.children ?? [])]
    .filter((unit) => !(unit as HTMLElement).hidden) // Units are elements of HTML.
    .map((unit) => [...unit.children].map(plainText).join(' '))
    .join(' ');

/** Details of `alexis-phase-change`, in order, as the page hears them. */
export const passages = ({ events }: CountdownPage): readonly unknown[] =>
  events.filter(([type]) => type === 'alexis-phase-change').map(([, detail]) => detail);

/** The one timer there is, as milliseconds from now; where the server is asked for its time, once it has answered. */
export const onlyTimer = async (clock: FakeClock): Promise<number> => {
  await until('there is one timer', () => clock.timers().length === 1);
  return clock.timers()[0] ?? 0;
};
