import { publishQuiz } from '../../content/publish/quiz.ts';
import { quizResource } from '../../src/contract/quizzes.ts';
import { FRESHNESS } from '../freshness.ts';
import type { FindServer } from '../mock-server.ts';
import { read } from './read.ts';

export const quizHandlers = (find: FindServer) => [
  read(find, quizResource, FRESHNESS.quizzes, ({ server, params, query }) => {
    const found = server.content.quizzes.find(({ slug }) => slug === params['slug']);
    const partner = server.content.partners.find(({ slug }) => slug === query.get('partner'));
    return found && { data: publishQuiz(found, { partner }) };
  }),
];
