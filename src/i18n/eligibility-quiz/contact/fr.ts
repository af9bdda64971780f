import type { ContactProblem } from '../../../contract/contact-answer.ts';
import { fr as form } from '../../form/fr.ts';
import { typesetFrench } from '../../typeset.ts';

/** Words of the contact form, of the quiz and of the locator; they load with it. The server words its refusals from the same table. */
export const fr = typesetFrench({
  ...form,
  title: 'Prendre contact',
  /** `team`: a pôle's or a partner's name. */
  to: (team: string) => `Votre demande ira à : ${team}.`,
  /** Another team and Alexis, which keeps every request. */
  recipients: (team: string) => `${team} et Alexis Grand Est`,
  /** In place of a name that is not known: the API is away. */
  teamByPlace: 'le pôle Alexis qui répond pour le lieu de votre projet',
  labels: {
    ...form.labels,
    message: 'Votre message',
    consent: (recipients: string) =>
      `J’accepte que ces informations servent à répondre à ma demande. Elles vont à : ${recipients}.`,
  },
  hints: {
    email: 'Un accusé de réception y est envoyé.',
    phone: 'Si vous préférez être rappelé ou rappelée.',
    message: 'Par exemple : vos disponibilités, une question. N’indiquez pas d’information de santé.',
  },
  /** The choice to attach the answers, and what is sent, shown before it is sent. */
  attach: 'Joindre mes réponses au questionnaire',
  attachHint: 'Elles aident à préparer l’échange. Sans cette case, elles restent dans votre navigateur.',
  preview: 'Ce qui sera envoyé avec votre demande',
  previewOutcomes: 'Résultat du questionnaire',
  previewPlace: 'Lieu du projet',
  previewPole: 'Pôle',
  previewAnswers: 'Réponses',
  previewVersion: 'Version des règles',
  previewPage: 'Page d’où part la demande',
  /** A host, and the language of this table. */
  page: (host: string) => `${host}, en français`,
  previewNoAnswers: 'Aucune réponse n’est jointe.',
  submit: 'Envoyer ma demande',
  back: { result: 'Retour au résultat', pole: 'Retour au pôle' },
  fields: {
    ...form.fields,
    message: {
      'too-long': 'Ce texte est trop long : 1 000 caractères au plus.',
      any: 'Écrivez avec des mots, sans balises ni code. Ce champ peut rester vide.',
    },
    consent: { any: 'Cochez cette case pour que nous puissions vous répondre.' },
  },
  /** The connection, the server: what happened, what is kept, what to do. */
  failed: {
    offline:
      'La demande n’a pas pu partir : la connexion est coupée. Votre texte est gardé ; réessayez quand elle revient.',
    timeout:
      'La réponse tarde. Votre texte est gardé ; réessayez : si la demande est déjà arrivée, elle ne comptera qu’une fois.',
    unreachable:
      'Le service ne répond pas. Votre texte est gardé ; réessayez dans quelques minutes : si la demande est déjà arrivée, elle ne comptera qu’une fois.',
    other: 'La demande n’a pas pu être enregistrée. Votre texte est gardé.',
  },
  problems: {
    ...form.problems,
    'unknown-target': 'Ce pôle ou ce partenaire n’est plus joignable par ce formulaire. Rechargez la page.',
    'idempotency-conflict':
      'Cette demande a déjà été envoyée avec un autre contenu. Rouvrez le formulaire pour en envoyer une nouvelle.',
    'origin-refused': 'L’envoi n’est pas possible depuis ce site. Ouvrez la page du questionnaire pour nous écrire.',
  } satisfies Record<ContactProblem, string>,
  news: {
    sending: 'Votre demande de contact part encore…',
    done: (reference: string) => `Votre demande de contact est envoyée. Référence : ${reference}`,
    failed: 'Votre demande de contact n’a pas abouti.',
  },
  done: {
    title: 'Votre demande est envoyée.',
    team: (team: string) => `Elle est arrivée chez : ${team}.`,
    mail: (email: string) => `Un accusé de réception part vers ${email}.`,
    reference: 'Référence à rappeler :',
    next: 'Une personne de l’équipe lit votre demande et vous répond par e-mail, ou par téléphone si vous l’avez indiqué.',
  },
  /** Information owed under article 13 of the GDPR, short first. */
  privacy: {
    short: 'Ces informations servent à vous répondre. Elles ne sont ni vendues ni suivies d’un site à l’autre.',
    title: 'Vos données, en détail',
    who: (contact: string) => `Qui les recueille : Alexis Grand Est, association. Contact : ${contact}`,
    why: 'Pourquoi : répondre à votre demande et vous orienter. Base : votre consentement, que vous pouvez retirer à tout moment.',
    mandatory:
      'Obligatoire : le nom et l’adresse e-mail, sans lesquels nous ne pouvons pas répondre. Le reste est facultatif.',
    recipients: (recipients: string) => `Qui les reçoit : ${recipients}. Personne d’autre.`,
    kept: 'Combien de temps : trois ans au plus après votre dernier contact avec Alexis, puis elles sont effacées.',
    rights: (contact: string) =>
      `Vos droits : accès, rectification, effacement, limitation, portabilité et retrait du consentement, en écrivant à ${contact}`,
    complaint:
      'Si la réponse ne vous convient pas, vous pouvez adresser une réclamation à la CNIL : www.cnil.fr/plaintes',
  },
});

export type ContactWords = typeof fr;
