import { http, type HttpHandler } from 'msw';
import { problemAnswer } from '../answers.ts';
import { mockServers, type MockOptions } from '../mock-server.ts';
import { contactHandlers } from './contact-requests.ts';
import { contestHandlers } from './contests.ts';
import { partnerHandlers } from './partners.ts';
import { placeHandlers } from './places.ts';
import { poleHandlers } from './poles.ts';
import { quizHandlers } from './quizzes.ts';
import { onTheWire } from './read.ts';
import { registrationHandlers } from './registrations.ts';
import { serverStateHandlers } from './server-state.ts';
import { tileHandlers } from './tiles.ts';
import { workshopHandlers } from './workshops.ts';

/** The whole API as msw handlers, for any address that holds `/api/v1/`, in the browser and in Node. */
export function apiHandlers(options: MockOptions): HttpHandler[] {
  const find = mockServers(options);
  const known = [
    partnerHandlers,
    poleHandlers,
    placeHandlers,
    workshopHandlers,
    quizHandlers,
    contestHandlers,
    registrationHandlers,
    contactHandlers,
    serverStateHandlers,
    tileHandlers,
  ].flatMap((handlersOf) => handlersOf(find));
  const reads = http.all('*/api/v1/*', async ({ request }) => {
    const asRead = new Request(request.url);
    const isRead = await Promise.all(known.map((handler) => handler.test({ request: asRead })));
    return onTheWire(find(request.url), request, () =>
      Promise.resolve(
        isRead.includes(true)
          ? problemAnswer({ code: 'method-not-allowed' }, {}, { Allow: 'GET, HEAD' })
          : problemAnswer({ code: 'not-found' }),
      ),
    );
  });
  return [...known, reads];
}
