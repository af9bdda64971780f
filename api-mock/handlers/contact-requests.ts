import {
  CONTACT_CONSENT_VERSION,
  CONTACT_REQUESTS_PATH,
  type ContactReceipt,
} from '../../src/contract/contact-answer.ts';
import { ContactRequest } from '../../api/schema/contact-requests.ts';
import { DomainError } from '../../api/problems/domain-error.ts';
import { parisText } from '../../src/domain/dates/paris.ts';
import { answering } from '../../src/domain/quiz/contacts.ts';
import { fr } from '../../src/i18n/eligibility-quiz/contact/fr.ts';
import type { FindServer, MockServer } from '../mock-server.ts';
import { isProven } from '../proof.ts';
import { type Brought, requireKey, write } from './write.ts';

export const contactHandlers = (find: FindServer) => [
  write(find, 'post', CONTACT_REQUESTS_PATH, 201, receive, fr.problems),
];

async function receive(brought: Brought): Promise<ContactReceipt> {
  requireKey(brought);
  const { server, key, now } = brought;
  const body = checkFields(brought.body);
  const asked = JSON.stringify({ ...body, proof: '', startedAt: '' });
  const earlier = server.receipts.get(key);
  if (earlier !== undefined && earlier.asked !== asked) throw new DomainError('idempotency-conflict');
  if (earlier !== undefined) return earlier.receipt;
  const team = teamFor(server.content, body);
  if (body.topic?.trim() || !(await isProven(body.proof))) throw new DomainError('proof-refused');
  const reference = `C-MOCK${String(server.receipts.size + 1).padStart(2, '0')}`;
  const receipt = { reference, receivedAt: parisText(now), team };
  server.receipts.set(key, { asked, receipt });
  return receipt;
}

function checkFields(body: unknown): ContactRequest {
  const result = ContactRequest.safeParse(body);
  const faulty = result.success
    ? []
    : result.error.issues.map(({ path }) => path.map((part) => `/${String(part)}`).join(''));
  if (result.success && result.data.consent.version === CONTACT_CONSENT_VERSION) return result.data;
  const pointers = result.success ? ['/consent/version'] : [...new Set(faulty)];
  throw new DomainError('invalid-fields', {
    errors: pointers.map((pointer) => ({ pointer, code: 'malformed', detail: 'malformed' })),
  });
}

/** Name of the team that answers: the partner asked for, else the pôle, else the département's pôle, else Alexis. */
function teamFor({ partners, poles, quizzes }: MockServer['content'], request: ContactRequest): string {
  const { partner, pole, quiz } = request;
  const found = quiz && quizzes.find(({ slug }) => slug === quiz.slug);
  const chosen = poles.find(({ slug }) => slug === pole);
  const asked = partners.find(({ slug }) => slug === partner);
  if ((quiz && !found) || (pole !== undefined && !chosen) || (partner !== undefined && !asked))
    throw new DomainError('unknown-target');
  const answers = answering(request, found);
  const near = poles.find(({ slug }) => answers.kind === 'pole' && slug === answers.slug);
  return asked?.name ?? near?.name ?? partners.find(({ slug }) => slug === 'alexis')?.name ?? 'Alexis';
}
