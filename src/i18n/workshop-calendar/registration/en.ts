import { en as form } from '../../form/en.ts';
import type { RegistrationWords } from './fr.ts';

export const en: RegistrationWords = {
  ...form,
  title: 'Register',
  titleWaiting: 'Join the waiting list',
  labels: {
    ...form.labels,
    mode: 'How will you take part?',
    commune: 'Town',
    needs: 'What you expect, access needs',
    consent: 'I agree that Alexis Grand Est uses this information to organise my participation in this workshop.',
  },
  hints: {
    email: 'The confirmation and the link to cancel are sent there.',
    phone: 'Only to tell you of a last-minute change.',
    needs: 'For example: wheelchair access, interpreter, a question to discuss. Please give no health information.',
  },
  modes: { 'on-site': 'On site', online: 'Online' },
  modeStatus: (mode, left) =>
    left > 3
      ? `${mode} (${left} places)`
      : left > 0
        ? `${mode} (only ${left} ${left === 1 ? 'place' : 'places'} left)`
        : `${mode} (full, waiting list open)`,
  submit: 'Confirm my registration',
  back: { workshop: 'Back to the workshop', list: 'Back to the list', result: 'Back to the result' },
  submitWaiting: 'Join the waiting list',
  fields: {
    ...form.fields,
    mode: {
      required: 'Choose how you will take part: on site or online.',
      any: 'This workshop does not offer that way of taking part.',
    },
    commune: {
      'too-long': 'The name of the town is too long: 100 characters at most.',
      any: 'The name of the town must contain letters. This field may stay empty.',
    },
    needs: {
      'too-long': 'What you expect and need is too long: 1,000 characters at most.',
      any: 'Please write what you expect and need in words, without tags or code. This field may stay empty.',
    },
    consent: { any: 'Agree to the use of your information: registering is not possible without it.' },
  },
  failed: {
    offline:
      'The registration could not be sent: the connection is down. Your answers are kept; try again when it is back.',
    timeout:
      'The answer is slow to come. Your answers are kept; try again: if the registration is already recorded, it counts only once.',
    unreachable:
      'The registration service is not answering. Your answers are kept; try again: if the registration is already recorded, it counts only once.',
    other: 'The registration could not be recorded. Your answers are kept.',
  },
  problems: {
    ...form.problems,
    'workshop-full': 'The last place has just been taken. Your answers are kept: you can join the waiting list.',
    'waiting-list-closed':
      'The last place has just been taken, and this workshop has no waiting list. Choose another date.',
    'address-full':
      'Four people have already registered for this workshop with this e-mail address. Please give another address.',
    'registration-not-open': 'Registration for this workshop is not open yet.',
    'registration-closed': 'Registration for this workshop is closed. Choose another date.',
    'workshop-past': 'This workshop has already taken place. Choose another date.',
    'workshop-cancelled': 'This workshop is cancelled. Choose another date.',
    'unknown-workshop': 'This workshop does not exist or no longer does. Go back to the list.',
    'unknown-registration': 'This registration cannot be found. Check the link you received by e-mail.',
    'idempotency-conflict':
      'This registration was already sent with other answers. Open the form again to send a new one.',
    'offer-expired': 'The time to accept this place is over: it is no longer kept for you.',
    'origin-refused': 'Registering from this site is not possible. Open the page of the workshop to register.',
  },
  done: {
    confirmed: 'Your place is reserved.',
    waiting: (position) =>
      position === 1 ? 'You are first on the waiting list.' : `You are number ${position} on the waiting list.`,
    waitingUnknown: 'You are on the waiting list.',
    offered: (until) => `A place has become free: it is kept for you until ${until}.`,
    cancelled: 'Your registration is cancelled.',
    closed: 'This registration is no longer active.',
    mail: (email) => `A confirmation is on its way to ${email}, with the calendar file and the link to cancel.`,
    mailWaiting: (email) =>
      `A message is on its way to ${email}. If a place becomes free, you have 48 hours to accept it, less if the workshop is near.`,
    next: 'What happens next',
    join: 'Join the workshop online',
    manage: 'See my registration',
    cancel: 'Cancel my registration',
    cancelConfirm: 'Cancel this registration? Your place will be offered to someone else.',
    cancelYes: 'Yes, cancel',
    cancelNo: 'No, keep my place',
    cancelling: 'Cancelling…',
    cancelFailed: 'The cancellation could not be recorded. Your registration is unchanged; try again.',
    another: 'See the other workshops',
  },
  privacy: {
    short: 'Your answers serve to organise the workshop. They are neither sold nor followed from site to site.',
    title: 'Your data in detail',
    who: (contact) => `Who collects it: Alexis Grand Est, a non-profit association. Contact: ${contact}`,
    why: 'Why: to record your participation, remind you the day before, tell you of a change, prepare the workshop. Legal basis: your consent, which you may withdraw at any time.',
    mandatory: 'Required: name and e-mail address, without which registering is not possible. The rest is optional.',
    recipients:
      'Who receives it: the team of the centre and the person who leads the workshop. Nobody else, not even the site where you read this page.',
    kept: 'How long: three years at most after your last contact with Alexis, then it is erased.',
    rights: (contact) =>
      `Your rights: access, rectification, erasure, restriction, portability and withdrawal of consent, by writing to ${contact}`,
    complaint:
      'If the answer does not satisfy you, you may complain to the French authority, the CNIL: www.cnil.fr/plaintes',
  },
  announce: {
    sent: (title) => `Your registration for “${title}” has been recorded.`,
    notSent: (title) => `Your registration for “${title}” did not go through.`,
  },
};
