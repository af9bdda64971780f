import { type Context, Hono } from 'hono';
import { CALENDAR_TYPE } from '../../../content/publish/feeds/calendar-text.ts';
import { workshopPage } from '../../../content/publish/feeds/public-calendars.ts';
import { workshopCalendar } from '../../../content/publish/feeds/workshops-calendar.ts';
import type { PartnerContent } from '../../../content/schema/partner.ts';
import type { Registration } from '../../../api/schema/registrations.ts';
import { pageWords as words } from './words/page.ts';
import { DomainError } from '../../../api/problems/domain-error.ts';
import { problemDocument, type ProblemStatus } from '../../../api/problems/problems.ts';
import type { Clock } from '../environment/clock.ts';
import { findPartner } from '../partners/repository.ts';
import type { Store } from '../store/store.ts';
import { isOwnAddress } from '../http/guard/origins.ts';
import { layout, pagePolicy } from '../http/page/layout.ts';
import type { Markup } from '../http/page/markup.ts';
import { leavePage, refusalPage, registrationPage } from './page.ts';
import { registrationPage as addressOf } from './addresses.ts';
import { acceptOffer, cancelRegistration, describeRegistration, findByToken } from './holder.ts';
import { personalSequence } from './personal-sequence.ts';
import { startOf } from '../workshops/workshop-facts.ts';
import { countEarlierTurns } from './repository.ts';

/** A token as this server makes it; anything else opens nothing. */
const TOKEN = /^[\w-]{22,128}$/;

/** A registration, and the partner on whose page it was made: the page has their colour and name. */
interface Held {
  readonly registration: Registration;
  readonly partner: PartnerContent | undefined;
}

interface Dependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly settings: { readonly publicUrl: string };
  /** Called when a mail was put into the outbox. */
  readonly onMail: () => void;
}

/**
 * `/inscription/{token}`: the registration for its holder, complete without script. Links only show; what changes
 * something is a form, since programs that check mails follow links.
 */
export function registrationPageRoutes({ store, clock, settings, onMail }: Dependencies): Hono {
  const heldBy = async (c: Context): Promise<Held> => {
    const token = c.req.param('token') ?? '';
    if (!TOKEN.test(token)) throw new DomainError('unknown-registration');
    const row = await findByToken(store.db, token);
    const registration = await describeRegistration(store.db, row, token, { publicUrl: '', nowMs: clock.now() });
    return { registration, partner: row.partner === null ? undefined : await findPartner(store.db, row.partner) };
  };
  const hasBegun = ({ workshop }: Registration) => startOf(workshop.sessions) <= clock.now();
  const change = (work: typeof cancelRegistration) =>
    guarded(async (c) => {
      const token = c.req.param('token') ?? '';
      if (!isOwnForm(c, settings.publicUrl)) return page(c, words.refusedTitle, foreign(token), { status: 403 });
      await work(store, token, clock.now());
      onMail();
      return c.redirect(addressOf('', token), 303);
    });
  return new Hono()
    .get(
      '/inscription/:token',
      guarded(async (c) => {
        const { registration, partner } = await heldBy(c);
        const body = registrationPage(registration, hasBegun(registration));
        return page(c, words.title(registration.workshop.title), body, { partner });
      }),
    )
    .get(
      '/inscription/:token/annuler',
      guarded(async (c) => {
        const { registration, partner } = await heldBy(c);
        const body = hasBegun(registration) ? undefined : leavePage(registration);
        if (body === undefined) return c.redirect(addressOf('', registration.token), 303);
        return page(c, words.title(registration.workshop.title), body, { partner });
      }),
    )
    .get(
      '/inscription/:token/atelier.ics',
      guarded(async (c) => {
        const { token, workshop, mode, status, joinUrl } = (await heldBy(c)).registration;
        if (status !== 'confirmed') return c.redirect(addressOf('', token), 303);
        const earlierTurns = await countEarlierTurns(store.db, await findByToken(store.db, token));
        const text = workshopCalendar(workshop, {
          pageOf: ({ id }) => workshopPage(settings.publicUrl, id),
          ...(mode !== 'other' && { mode }),
          ...(joinUrl !== undefined && { joinUrl }),
          sequence: personalSequence(workshop, 'confirmed', earlierTurns),
        });
        return c.body(text, 200, {
          ...SECRET_HEADERS,
          'Content-Type': CALENDAR_TYPE,
          'Content-Disposition': 'attachment; filename="atelier.ics"',
        });
      }),
    )
    .post('/inscription/:token/annuler', change(cancelRegistration))
    .post('/inscription/:token/accepter', change(acceptOffer));
}

/**
 * The address holds a secret: no cache and no search engine keeps it, and no other page is told of it, not even one of
 * ours: a proxy's log writes down where a visitor came from. Not `no-referrer`, under which browsers send the page's own
 * forms with `Origin: null`.
 */
const SECRET_HEADERS = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'strict-origin',
} as const;

async function page(
  c: Context,
  title: string,
  body: Markup,
  { status = 200, partner }: { status?: 200 | ProblemStatus; partner?: PartnerContent | undefined },
): Promise<Response> {
  const accent = partner?.theme.accent;
  const text = String(await layout({ title, body, site: { partner }, accent }));
  return c.html(text, status, { ...SECRET_HEADERS, 'Content-Security-Policy': pagePolicy([], '', accent) });
}

const foreign = (token: string): Markup =>
  refusalPage(words.refusedTitle, words.foreign, TOKEN.test(token) ? addressOf('', token) : undefined);

/** Turns a refusal into a page that says so. */
const guarded =
  (handle: (c: Context) => Promise<Response>) =>
  async (c: Context): Promise<Response> => {
    try {
      return await handle(c);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const isUnknown = error.code === 'unknown-registration';
      const title = isUnknown ? words.unknownTitle : words.refusedTitle;
      const back = isUnknown ? undefined : addressOf('', c.req.param('token') ?? '');
      const { status, body } = problemDocument(error);
      return page(c, title, refusalPage(title, body.detail, back), { status });
    }
  };

/**
 * Not sent by a page of another site, which browsers say in `Origin` and `Sec-Fetch-Site`. One that says neither, such as
 * a browser of texts, is believed: what another site's form lacks is the secret in the address.
 */
function isOwnForm(c: Context, publicUrl: string): boolean {
  const origin = c.req.header('Origin');
  if (origin === undefined) return ['same-origin', undefined].includes(c.req.header('Sec-Fetch-Site'));
  return origin === publicUrl || isOwnAddress(origin, c.req.header('Host'));
}
