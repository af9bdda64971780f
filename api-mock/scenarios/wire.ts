import { delay, HttpResponse } from 'msw';
import type { Scenario } from './scenario.ts';

/** Longer than the widgets wait before they say so, shorter than they wait at all. */
const SLOW_MS = 6_000;

const noConnection = (): Promise<Response> => Promise.resolve(HttpResponse.error());

/** What the network or the server's machine does to any answer. */
export const wireScenarios = {
  slow: {
    label: 'Lent (6 s)',
    wire: async (respond) => {
      await delay(SLOW_MS);
      return respond();
    },
  },
  'slow-writes': {
    label: 'Envois lents (6 s)',
    wire: async (respond, { method }) => {
      if (method === 'POST') await delay(SLOW_MS);
      return respond();
    },
  },
  waiting: { label: 'Sans réponse', wire: () => new Promise(() => {}) },
  offline: { label: 'Hors ligne', wire: noConnection },
  down: { label: 'Serveur injoignable', wire: noConnection },
  'quiz-alone': {
    label: 'Seul le quiz répond',
    wire: (respond, { url }) => (url.includes('/quizzes/') ? respond() : noConnection()),
  },
  'no-time': {
    label: 'Heure du serveur introuvable',
    // The device's clock is all there is, so dates count from its day.
    clock: () => () => Date.now(),
    wire: async (respond, { url }) => {
      if (url.endsWith('/time')) return noConnection();
      const response = await respond();
      response.headers.delete('Date');
      return response;
    },
  },
  'no-archive': {
    label: 'Éditions du concours introuvables',
    wire: (respond, { url }) => (/\/contests(\?|$)/.test(url) ? noConnection() : respond()),
  },
  failing: {
    label: 'Erreur du serveur (503)',
    wire: () => Promise.resolve(new Response('Service Unavailable', { status: 503, headers: { 'Retry-After': '30' } })),
  },
  html: {
    label: 'HTML au lieu de JSON',
    wire: () =>
      Promise.resolve(
        new Response('<!doctype html><title>Connexion au réseau</title><p>Identifiez-vous.</p>', {
          headers: { 'Content-Type': 'text/html; charset=utf-8' },
        }),
      ),
  },
  truncated: {
    label: 'Réponse tronquée',
    wire: async (respond) => {
      const { headers, status, ...response } = await readAll(await respond());
      return new Response(response.text.slice(0, response.text.length / 2), { headers, status });
    },
  },
} as const satisfies Record<string, Scenario>;

const readAll = async (response: Response) => ({
  text: await response.text(),
  headers: response.headers,
  status: response.status,
});
