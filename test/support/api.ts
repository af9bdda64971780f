/** How the network or the server answers one request. The request's signal is respected by the fake around it. */
export type Answer = (request: Request) => Response | Promise<Response>;

const respond = (body: string, type: string, status = 200): Response =>
  new Response(body, { status, headers: { 'content-type': `${type}; charset=utf-8` } });

const GENERATED_AT = '2026-11-23T09:00:00+01:00';

/** A good answer: `{ data, meta }`, as every resource has it. Of the wrong shape when `data` is. */
export const good =
  (data: unknown, meta: Readonly<Record<string, unknown>> = {}): Answer =>
  () =>
    respond(JSON.stringify({ data, meta: { generatedAt: GENERATED_AT, ...meta } }), 'application/json');

/** Any JSON at all, for what the contract does not foresee. */
export const json =
  (body: unknown, status = 200): Answer =>
  () =>
    respond(JSON.stringify(body), 'application/json', status);

/** A good answer that breaks off in the middle. */
export const truncated =
  (data: unknown): Answer =>
  () => {
    const body = JSON.stringify({ data, meta: { generatedAt: GENERATED_AT } });
    return respond(body.slice(0, body.length / 2), 'application/json');
  };

/** A web page where JSON was expected: a captive portal, a proxy's apology. */
export const html =
  (status = 200): Answer =>
  () =>
    respond('<!doctype html><title>Connexion au réseau</title><p>Identifiez-vous.</p>', 'text/html', status);

/** A failure that the server explains by RFC 9457. `retryAfter` in seconds. */
export const problem =
  (status: number, code: string, retryAfter?: number): Answer =>
  () =>
    new Response(JSON.stringify({ type: 'about:blank', title: code, status, code, detail: `Refusé : ${code}.` }), {
      status,
      headers: {
        'content-type': 'application/problem+json',
        ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      },
    });

/** Nobody answers: what `fetch` throws when the server is down, or CORS or a blocker is in the way. */
export const down: Answer = () => {
  throw new TypeError('Failed to fetch');
};

/** An answer held back until the test says so. */
export interface Held {
  readonly answer: Answer;
  /** Lets every request through that waits for it, and all that come later. */
  readonly release: () => void;
}

/** Makes an answer slow, for exactly as long as the test wants. */
export const held = (later: Answer): Held => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  return { answer: (request) => released.then(() => later(request)), release };
};

/** Answers in turn: the first request gets the first, and so on; the last one stays. */
export const inTurn = (first: Answer, ...others: readonly Answer[]): Answer => {
  const queue = [first, ...others];
  return (request) => ((queue.length > 1 ? queue.shift() : queue[0]) ?? first)(request);
};

/** A network of the test's own, to be given to the client as its `fetch`. Nothing global is changed. */
export interface FakeApi {
  readonly base: string;
  readonly fetch: typeof fetch;
  /** Every request so far, in order. */
  readonly requests: readonly Request[];
  /** Requests so far for a path below the base, whatever their query. */
  readonly count: (path: string) => number;
  /** Sets how a path below the base (`/poles/dieuze`) is answered from now on, whatever the query. */
  readonly answer: (path: string, answer: Answer) => void;
}

/**
 * Starts a fake API. A path without an answer gets a 404 problem, as from the real server.
 * @param answers answers to begin with, by path: `{ '/poles': good([pole]) }`
 */
export const fakeApi = (answers: Readonly<Record<string, Answer>> = {}): FakeApi => {
  const base = 'https://api.example/api/v1';
  const byPath = new Map(Object.entries(answers));
  const requests: Request[] = [];
  const pathOf = ({ url }: Request) => url.slice(base.length).replace(/[?#].*$/, '');

  return {
    base,
    requests,
    count: (path) => requests.filter((request) => pathOf(request) === path).length,
    answer: (path, answer) => void byPath.set(path, answer),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      requests.push(request);
      const answer = byPath.get(pathOf(request)) ?? problem(404, 'not-found');
      // Like the real one: an aborted request ends at once, however long the answer takes.
      const aborted = new Promise<never>((_, reject) => {
        const abort = () => reject(new DOMException('The operation was aborted.', 'AbortError'));
        if (request.signal.aborted) abort();
        request.signal.addEventListener('abort', abort, { once: true });
      });
      return Promise.race([aborted, Promise.resolve(request).then(answer)]);
    },
  };
};
