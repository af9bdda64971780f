import { de as form } from '../../form/de.ts';
import type { ContactWords } from './fr.ts';

export const de: ContactWords = {
  ...form,
  title: 'Kontakt aufnehmen',
  to: (team) => `Ihre Anfrage geht an: ${team}.`,
  recipients: (team) => `${team} und Alexis Grand Est`,
  teamByPlace: 'das Alexis-Zentrum, das für den Ort Ihres Vorhabens zuständig ist',
  labels: {
    ...form.labels,
    message: 'Ihre Nachricht',
    consent: (recipients) =>
      `Ich bin einverstanden, dass diese Angaben dazu dienen, meine Anfrage zu beantworten. Sie gehen an: ${recipients}.`,
  },
  hints: {
    email: 'Dorthin geht eine Empfangsbestätigung.',
    phone: 'Wenn Sie lieber zurückgerufen werden.',
    message: 'Zum Beispiel: wann Sie erreichbar sind, eine Frage. Bitte keine Angaben zur Gesundheit.',
  },
  attach: 'Meine Antworten aus dem Fragebogen mitsenden',
  attachHint: 'Sie helfen, das Gespräch vorzubereiten. Ohne dieses Häkchen bleiben sie in Ihrem Browser.',
  preview: 'Was mit Ihrer Anfrage gesendet wird',
  previewOutcomes: 'Ergebnis des Fragebogens',
  previewPlace: 'Ort des Vorhabens',
  previewPole: 'Zentrum',
  previewAnswers: 'Antworten',
  previewVersion: 'Version der Regeln',
  previewPage: 'Seite, von der die Anfrage kommt',
  page: (host) => `${host}, auf Deutsch`,
  previewNoAnswers: 'Es werden keine Antworten mitgesendet.',
  submit: 'Anfrage senden',
  back: { result: 'Zurück zum Ergebnis', pole: 'Zurück zum Zentrum' },
  fields: {
    ...form.fields,
    message: {
      'too-long': 'Dieser Text ist zu lang: höchstens 1000 Zeichen.',
      any: 'Bitte in Worten schreiben, ohne Tags oder Code. Das Feld darf leer bleiben.',
    },
    consent: { any: 'Kreuzen Sie dieses Feld an, damit wir Ihnen antworten können.' },
  },
  failed: {
    offline:
      'Die Anfrage konnte nicht gesendet werden: Die Verbindung ist unterbrochen. Ihr Text bleibt erhalten; versuchen Sie es erneut, sobald sie wieder besteht.',
    timeout:
      'Die Antwort lässt auf sich warten. Ihr Text bleibt erhalten; versuchen Sie es erneut: Ist die Anfrage schon angekommen, zählt sie nur einmal.',
    unreachable:
      'Der Dienst antwortet nicht. Ihr Text bleibt erhalten; versuchen Sie es in einigen Minuten erneut: Ist die Anfrage schon angekommen, zählt sie nur einmal.',
    other: 'Die Anfrage konnte nicht gespeichert werden. Ihr Text bleibt erhalten.',
  },
  problems: {
    ...form.problems,
    'unknown-target':
      'Dieses Zentrum oder dieser Partner ist über das Formular nicht mehr erreichbar. Laden Sie die Seite neu.',
    'idempotency-conflict':
      'Diese Anfrage wurde schon mit anderem Inhalt gesendet. Öffnen Sie das Formular erneut, um eine neue zu senden.',
    'origin-refused':
      'Von dieser Website aus ist das Senden nicht möglich. Öffnen Sie die Seite des Fragebogens, um uns zu schreiben.',
  },
  news: {
    sending: 'Ihre Kontaktanfrage wird noch gesendet …',
    done: (reference) => `Ihre Kontaktanfrage ist gesendet. Referenz: ${reference}`,
    failed: 'Ihre Kontaktanfrage ist nicht durchgekommen.',
  },
  done: {
    title: 'Ihre Anfrage ist gesendet.',
    team: (team) => `Sie ist angekommen bei: ${team}.`,
    mail: (email) => `Eine Empfangsbestätigung geht an ${email}.`,
    reference: 'Ihre Referenz:',
    next: 'Jemand aus dem Team liest Ihre Anfrage und antwortet per E-Mail, oder telefonisch, wenn Sie eine Nummer angegeben haben.',
  },
  privacy: {
    short:
      'Diese Angaben dienen dazu, Ihnen zu antworten. Sie werden weder verkauft noch von Website zu Website verfolgt.',
    title: 'Ihre Daten im Einzelnen',
    who: (contact) => `Wer sie erhebt: Alexis Grand Est, gemeinnütziger Verein. Kontakt: ${contact}`,
    why: 'Wozu: um Ihre Anfrage zu beantworten und Ihnen weiterzuhelfen. Grundlage: Ihre Einwilligung, die Sie jederzeit widerrufen können.',
    mandatory: 'Pflicht: Name und E-Mail-Adresse, ohne die wir nicht antworten können. Alles andere ist freiwillig.',
    recipients: (recipients) => `Wer sie erhält: ${recipients}. Sonst niemand.`,
    kept: 'Wie lange: höchstens drei Jahre nach Ihrem letzten Kontakt mit Alexis, dann werden sie gelöscht.',
    rights: (contact) =>
      `Ihre Rechte: Auskunft, Berichtigung, Löschung, Einschränkung, Übertragbarkeit und Widerruf der Einwilligung, schriftlich an ${contact}`,
    complaint:
      'Wenn Sie mit der Antwort nicht zufrieden sind, können Sie sich bei der französischen Datenschutzbehörde CNIL beschweren: www.cnil.fr/plaintes',
  },
};
