import { http } from 'msw';

/** There are no tiles: the server says so in the same way when the map service does not answer. */
export const tileHandlers = () => [
  http.get(
    '*/tiles/:z/:x/:y',
    () => new Response(null, { status: 204, headers: { 'Access-Control-Allow-Origin': '*' } }),
  ),
];
