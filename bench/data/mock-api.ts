import { getResponse } from 'msw';
import { contentFromFiles } from '../../api-mock/content/from-files.ts';
import { apiHandlers } from '../../api-mock/handlers/handlers.ts';

/** The whole API from the project's content, as the stories and tests have it. `now`: its clock, epoch milliseconds. */
export async function mockApi(
  now: () => number = () => Date.now(),
): Promise<(request: Request) => Promise<Response | undefined>> {
  const handlers = apiHandlers({ content: await contentFromFiles(), now });
  return (request) => getResponse(handlers, request);
}
