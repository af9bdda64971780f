import type { SharedFormWords } from './fr.ts';

export const de: SharedFormWords = {
  required: 'Alle Felder sind nötig, außer denen mit „freiwillig“.',
  optionalMark: 'freiwillig',
  labels: { name: 'Vor- und Nachname', email: 'E-Mail-Adresse', phone: 'Telefon' },
  trap: 'Dieses Feld leer lassen',
  sending: 'Wird gesendet …',
  checking: 'Prüfung gegen Roboter …',
  retry: 'Erneut versuchen',
  summary: (count) => (count === 1 ? 'Ein Feld ist zu berichtigen:' : `${count} Felder sind zu berichtigen:`),
  fields: {
    name: {
      required: 'Geben Sie Ihren Vor- und Nachnamen an.',
      'too-long': 'Der Name ist zu lang: höchstens 120 Zeichen.',
      'has-address': 'Der Name enthält eine Website- oder E-Mail-Adresse: Geben Sie nur Vor- und Nachnamen an.',
      'has-digits': 'Der Name enthält eine Ziffer: Schreiben Sie ihn in Buchstaben.',
      any: 'Der Name muss aus Buchstaben bestehen, ohne Ziffern und ohne Web- oder E-Mail-Adresse.',
    },
    email: {
      required: 'Geben Sie Ihre E-Mail-Adresse an: Dorthin geht die Antwort.',
      'too-long': 'Die E-Mail-Adresse ist zu lang: höchstens 254 Zeichen.',
      'no-at': 'In der E-Mail-Adresse fehlt das Zeichen @. Beispiel: vorname.nachname@example.org',
      several: 'Geben Sie nur eine E-Mail-Adresse an.',
      'has-space': 'Die E-Mail-Adresse enthält ein Leerzeichen: Entfernen Sie es.',
      'long-local-part': 'Die E-Mail-Adresse ist vor dem @ zu lang: höchstens 64 Zeichen.',
      'no-ending': 'Das Ende der E-Mail-Adresse fehlt, zum Beispiel .fr oder .com.',
      doubtful:
        'Stimmt diese E-Mail-Adresse? Vielleicht kommt dort nichts an. Um sie zu behalten, senden Sie trotzdem.',
      any: 'Prüfen Sie die E-Mail-Adresse. Beispiel: vorname.name@example.org',
    },
    phone: {
      'has-letters': 'Die Telefonnummer enthält einen Buchstaben: Schreiben Sie sie in Ziffern.',
      'few-digits': 'Der Telefonnummer fehlen Ziffern, zum Beispiel 06 39 98 12 34.',
      'many-digits': 'Die Telefonnummer hat zu viele Ziffern: höchstens 15.',
      any: 'Prüfen Sie die Telefonnummer: 6 bis 15 Ziffern, zum Beispiel 06 39 98 12 34. Das Feld darf leer bleiben.',
    },
  },
  takeEmail: (address) => `Zu ${address} ändern`,
  problems: {
    'invalid-fields': 'Einige Felder sind zu berichtigen.',
    'proof-refused':
      'Die Prüfung gegen Roboter ist fehlgeschlagen. Was Sie geschrieben haben, bleibt erhalten; versuchen Sie es erneut.',
    'too-fast':
      'Das Formular wurde sehr schnell gesendet. Was Sie geschrieben haben, bleibt erhalten; warten Sie einige Sekunden und versuchen Sie es erneut.',
    'rate-limited': 'Von Ihrem Anschluss kommen viele Anfragen. Was Sie geschrieben haben, bleibt erhalten.',
  },
  retryAfter: (minutes) =>
    minutes === undefined
      ? 'Versuchen Sie es in einigen Minuten erneut.'
      : minutes <= 1
        ? 'Versuchen Sie es in einer Minute erneut.'
        : `Versuchen Sie es in ${minutes} Minuten erneut.`,
  noMail: 'Nach einer Viertelstunde nichts erhalten? Sehen Sie im Spam-Ordner nach.',
};
