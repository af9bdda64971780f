import type { Language } from '../../../../src/i18n/language.ts';
import { typesetFrench } from '../../../../src/i18n/typeset.ts';

const fr = typesetFrench({
  /** Without a name where there is none to be written. */
  hello: (name: string) => (name ? `Bonjour ${name},` : 'Bonjour,'),
  subject: (reference: string) => `Votre demande est arrivée (${reference})`,
  team: (team: string) => `Votre demande est arrivée chez : ${team}.`,
  next: 'Une personne de l’équipe la lit et vous répond par e-mail, ou par téléphone si vous l’avez indiqué.',
  request: 'Votre demande',
  /** A stranger may have given the address: the mail repeats nothing that was typed. */
  elsewhere: 'Votre message et ce que vous y avez joint ne sont pas répétés ici : l’équipe les a reçus.',
  privacy: (contact: string) =>
    `Vous recevez ce message parce qu’une demande a été faite avec votre adresse. Pour accéder à vos données ou les faire effacer, écrivez à ${contact}`,
  question: 'Une question ?',
  answer: 'Répondez à ce message.',
  /** Followed by the number. */
  answerOrCall: 'Répondez à ce message ou appelez le pôle :',
  reference: 'Référence',
  receivedAt: 'Reçue le',
  outcomes: 'Résultat du questionnaire',
});

export type ReceivedWords = typeof fr;

const en: ReceivedWords = {
  hello: (name) => (name ? `Hello ${name},` : 'Hello,'),
  subject: (reference) => `Your request has arrived (${reference})`,
  team: (team) => `Your request has arrived at: ${team}.`,
  next: 'A member of the team reads it and answers by e-mail, or by telephone if you gave a number.',
  request: 'Your request',
  elsewhere: 'Your message and what you attached are not repeated here: the team has received them.',
  privacy: (contact) =>
    `You receive this message because a request was made with your address. To see your data or have them deleted, write to ${contact}`,
  question: 'A question?',
  answer: 'Reply to this message.',
  answerOrCall: 'Reply to this message or call the pôle:',
  reference: 'Reference',
  receivedAt: 'Received',
  outcomes: 'Result of the questionnaire',
};

const de: ReceivedWords = {
  hello: (name) => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
  subject: (reference) => `Ihre Anfrage ist angekommen (${reference})`,
  team: (team) => `Ihre Anfrage ist angekommen bei: ${team}.`,
  next: 'Jemand aus dem Team liest sie und antwortet per E-Mail, oder telefonisch, wenn Sie eine Nummer angegeben haben.',
  request: 'Ihre Anfrage',
  elsewhere: 'Ihre Nachricht und was Sie mitgesendet haben, wird hier nicht wiederholt: Das Team hat es erhalten.',
  privacy: (contact) =>
    `Sie erhalten diese Nachricht, weil mit Ihrer Adresse eine Anfrage gestellt wurde. Um Ihre Daten einzusehen oder löschen zu lassen, schreiben Sie an ${contact}`,
  question: 'Eine Frage?',
  answer: 'Antworten Sie auf diese Nachricht.',
  answerOrCall: 'Antworten Sie auf diese Nachricht oder rufen Sie den Pôle an:',
  reference: 'Referenz',
  receivedAt: 'Eingegangen am',
  outcomes: 'Ergebnis des Fragebogens',
};

/** Words of the acknowledgement of a contact request, in the language of the form. */
export const receivedWords: Readonly<Record<Language, ReceivedWords>> = { fr, en, de };
