import type { SharedFormWords } from './fr.ts';

export const en: SharedFormWords = {
  required: 'All fields are needed, except those marked “optional”.',
  optionalMark: 'optional',
  labels: { name: 'First and last name', email: 'E-mail address', phone: 'Telephone' },
  trap: 'Leave this field empty',
  sending: 'Sending…',
  checking: 'Checking against robots…',
  retry: 'Try again',
  summary: (count) => (count === 1 ? 'One field needs correcting:' : `${count} fields need correcting:`),
  fields: {
    name: {
      required: 'Give your first and last name.',
      'too-long': 'The name is too long: 120 characters at most.',
      'has-address': 'The name holds the address of a site or a mailbox: give your first and last name only.',
      'has-digits': 'The name holds a digit: write it in letters.',
      any: 'The name must be made of letters, without digits and without the address of a site or a mailbox.',
    },
    email: {
      required: 'Give your e-mail address: the answer is sent there.',
      'too-long': 'The e-mail address is too long: 254 characters at most.',
      'no-at': 'The e-mail address lacks its @ sign. Example: firstname.lastname@example.org',
      several: 'Give one e-mail address only.',
      'has-space': 'The e-mail address holds a space: remove it.',
      'long-local-part': 'The e-mail address is too long before the @ sign: 64 characters at most.',
      'no-ending': 'The end of the e-mail address is missing, such as .fr or .com.',
      doubtful: 'Is this e-mail address right? It may receive nothing. To keep it, send all the same.',
      any: 'Check the e-mail address. Example: first.last@example.org',
    },
    phone: {
      'has-letters': 'The telephone number holds a letter: write it in digits.',
      'few-digits': 'The telephone number lacks digits, for example 06 39 98 12 34.',
      'many-digits': 'The telephone number has too many digits: 15 at most.',
      any: 'Check the telephone number: 6 to 15 digits, for example 06 39 98 12 34. This field may stay empty.',
    },
  },
  takeEmail: (address) => `Correct to ${address}`,
  problems: {
    'invalid-fields': 'Some fields need correcting.',
    'proof-refused': 'The check against robots did not succeed. What you wrote is kept; try again.',
    'too-fast': 'The form was sent very quickly. What you wrote is kept; wait a few seconds and try again.',
    'rate-limited': 'Many requests come from your connection. What you wrote is kept.',
  },
  retryAfter: (minutes) =>
    minutes === undefined
      ? 'Try again in a few minutes.'
      : minutes <= 1
        ? 'Try again in a minute.'
        : `Try again in ${minutes} minutes.`,
  noMail: 'Nothing after a quarter of an hour? Look in your junk mail.',
};
