import { typesetFrench } from '../../typeset.ts';

/** Words of the mails about a contact request. French alone, as the teams read and answer them. */
export const contactMailWords = typesetFrench({
  /** Without a name where there is none to be written. */
  hello: (name: string) => (name ? `Bonjour ${name},` : 'Bonjour,'),
  received: {
    subject: (reference: string) => `Votre demande est arrivée (${reference})`,
    team: (team: string) => `Votre demande est arrivée chez : ${team}.`,
    next: 'Une personne de l’équipe la lit et vous répond par e-mail, ou par téléphone si vous l’avez indiqué.',
    request: 'Votre demande',
    /** A stranger may have given the address: the mail repeats nothing that was typed. */
    elsewhere: 'Votre message et ce que vous y avez joint ne sont pas répétés ici : l’équipe les a reçus.',
    privacy: (contact: string) =>
      `Vous recevez ce message parce qu’une demande a été faite avec votre adresse. Pour accéder à vos données ou les faire effacer, écrivez à ${contact}`,
  },
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
