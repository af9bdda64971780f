import { en as form } from '../../form/en.ts';
import type { ContactWords } from './fr.ts';

export const en: ContactWords = {
  ...form,
  title: 'Get in touch',
  to: (team) => `Your request will go to: ${team}.`,
  recipients: (team) => `${team} and Alexis Grand Est`,
  teamByPlace: 'the Alexis centre that answers for the place of your project',
  labels: {
    ...form.labels,
    message: 'Your message',
    consent: (recipients) => `I agree that this information serves to answer my request. It goes to: ${recipients}.`,
  },
  hints: {
    email: 'An acknowledgement is sent there.',
    phone: 'If you would rather be called back.',
    message: 'For example: when you are available, a question. Please give no health information.',
  },
  attach: 'Attach my answers to the questionnaire',
  attachHint: 'They help to prepare the conversation. Without this box, they stay in your browser.',
  preview: 'What will be sent with your request',
  previewOutcomes: 'Result of the questionnaire',
  previewPlace: 'Place of the project',
  previewPole: 'Centre',
  previewAnswers: 'Answers',
  previewVersion: 'Version of the rules',
  previewPage: 'Page that the request comes from',
  page: (host) => `${host}, in English`,
  previewNoAnswers: 'No answer is attached.',
  submit: 'Send my request',
  back: { result: 'Back to the result', pole: 'Back to the centre' },
  fields: {
    ...form.fields,
    message: {
      'too-long': 'This text is too long: 1,000 characters at most.',
      any: 'Please write in words, without tags or code. This field may stay empty.',
    },
    consent: { any: 'Tick this box so that we can answer you.' },
  },
  failed: {
    offline: 'The request could not be sent: the connection is down. Your text is kept; try again when it is back.',
    timeout:
      'The answer is slow to come. Your text is kept; try again: if the request has already arrived, it counts only once.',
    unreachable:
      'The service is not answering. Your text is kept; try again in a few minutes: if the request has already arrived, it counts only once.',
    other: 'The request could not be recorded. Your text is kept.',
  },
  problems: {
    ...form.problems,
    'unknown-target': 'This centre or partner can no longer be reached through this form. Reload the page.',
    'idempotency-conflict': 'This request was already sent with other content. Open the form again to send a new one.',
    'origin-refused': 'Sending is not possible from this site. Open the page of the questionnaire to write to us.',
  },
  news: {
    sending: 'Your contact request is still being sent…',
    done: (reference) => `Your contact request has been sent. Reference: ${reference}`,
    failed: 'Your contact request did not go through.',
  },
  done: {
    title: 'Your request has been sent.',
    team: (team) => `It has arrived at: ${team}.`,
    mail: (email) => `An acknowledgement is on its way to ${email}.`,
    reference: 'Reference to quote:',
    next: 'A member of the team reads your request and answers by e-mail, or by telephone if you gave a number.',
  },
  privacy: {
    short: 'This information serves to answer you. It is neither sold nor followed from one site to another.',
    title: 'Your data, in detail',
    who: (contact) => `Who collects it: Alexis Grand Est, a non-profit association. Contact: ${contact}`,
    why: 'Why: to answer your request and guide you. Basis: your consent, which you can withdraw at any time.',
    mandatory: 'Required: the name and the e-mail address, without which we cannot answer. The rest is optional.',
    recipients: (recipients) => `Who receives it: ${recipients}. Nobody else.`,
    kept: 'How long: three years at most after your last contact with Alexis; then it is deleted.',
    rights: (contact) =>
      `Your rights: access, rectification, erasure, restriction, portability and withdrawal of consent, by writing to ${contact}`,
    complaint:
      'If the answer does not satisfy you, you can complain to the CNIL, the French data protection authority: www.cnil.fr/plaintes',
  },
};
