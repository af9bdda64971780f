import { typesetFrench } from '../../../../src/i18n/typeset.ts';

/** Words of the mail to the team about a contact request: French alone, as the teams read and answer them. */
export const contactMailWords = typesetFrench({
  team: {
    subject: (reference: string, name: string) => `Demande de contact ${reference} : ${name}`,
    intro: 'Une personne souhaite être contactée. Voici ce qu’elle a choisi de partager.',
    kept: 'Ces informations servent à répondre à cette demande, et à rien d’autre.',
  },
  labels: {
    reference: 'Référence',
    name: 'Nom',
    email: 'E-mail',
    phone: 'Téléphone',
    receivedAt: 'Reçue le',
    place: 'Lieu du projet',
    pole: 'Pôle',
    outcomes: 'Résultat du questionnaire',
    version: 'Version des règles',
    message: 'Message',
    site: 'Envoyée depuis le site',
    language: 'Langue de la page',
  },
  elsewhere: 'en dehors du Grand Est',
});
