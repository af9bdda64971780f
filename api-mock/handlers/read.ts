import { http, type HttpHandler } from 'msw';
import type * as z from 'zod/mini';
import type { ItemOf, Resource } from '../../src/contract/resource.ts';
import type { CachePolicy } from '../../api/freshness.ts';
import { DomainError } from '../../api/problems/domain-error.ts';
import { type Found, freshAnswer, problemAnswer, resourceAnswer } from '../answers.ts';
import type { FindServer, MockServer } from '../mock-server.ts';

/** What one request asks of a server. */
export interface Asked {
  readonly server: MockServer;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Address of the server, without a trailing slash: the part before `/api/v1`. */
  readonly publicUrl: string;
  /** Epoch milliseconds, the same for the whole answer. */
  readonly now: number;
}

interface FoundData<R> extends Found {
  readonly data: R extends { readonly shape: 'list' } ? readonly ItemOf<R>[] : ItemOf<R>;
}

/** Any host and any scenario before the API's own path; `{name}` becomes `:name`. */
export const pathPattern = (path: string): string => `*/api/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;

/** Answers a resource of the contract. `load` gives `undefined` for what does not exist. */
export function read<R extends Resource<z.ZodMiniType>>(
  find: FindServer,
  resource: R,
  freshness: CachePolicy,
  load: (asked: Asked) => FoundData<R> | undefined | Promise<FoundData<R> | undefined>,
): HttpHandler {
  return readAs(find, resource.path, async (asked, request) => {
    const found = await load(asked);
    if (found === undefined) return problemAnswer({ code: 'not-found' });
    const changed = asked.server.scenario.data?.(resource.path, found.data, asked.now) ?? found.data;
    return resourceAnswer(request, { ...found, data: changed }, freshness, asked.now);
  });
}

/** Answers a text of its own format, such as iCalendar. `load` gives `undefined` for what does not exist. */
export const readText = (
  find: FindServer,
  path: string,
  { mediaType, freshness }: { readonly mediaType: string; readonly freshness: CachePolicy },
  load: (asked: Asked) => string | undefined,
): HttpHandler =>
  readAs(find, path, (asked, request) => {
    const body = load(asked);
    return body === undefined
      ? problemAnswer({ code: 'not-found' })
      : freshAnswer(request, { body, mediaType, freshness });
  });

/** Answers a GET in a format of its own, as the scenario wants it: late, broken, or not at all. */
function readAs(
  find: FindServer,
  path: string,
  answer: (asked: Asked, request: Request) => Response | Promise<Response>,
): HttpHandler {
  return http.get(pathPattern(path), async ({ request, params }) => {
    const server = find(request.url);
    const asked: Asked = {
      server,
      // Patterns here have no parameter that may repeat.
      params: params as Record<string, string>,
      query: Object.fromEntries(new URL(request.url).searchParams),
      publicUrl: publicUrlOf(request),
      now: server.now(),
    };
    return onTheWire(server, request, async () => {
      const response = await answer(asked, request);
      response.headers.set('Date', new Date(asked.now).toUTCString());
      return response;
    });
  });
}

/** Address of the server that a request is for, without a trailing slash. */
export const publicUrlOf = ({ url }: Request): string => url.slice(0, url.indexOf('/api/v1'));

/** Gives an answer as the scenario lets it through. */
export async function onTheWire(
  { scenario }: MockServer,
  request: Request,
  answer: () => Promise<Response>,
): Promise<Response> {
  const respond = async (): Promise<Response> => {
    try {
      return await answer();
    } catch (error) {
      if (error instanceof DomainError) return problemAnswer(error);
      throw error;
    }
  };
  return scenario.wire ? scenario.wire(respond, request) : respond();
}
