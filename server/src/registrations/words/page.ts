import { typesetFrench } from '../../../../src/i18n/typeset.ts';

/** Words of the page of a registration, beside those of the form that it shares. */
export const pageWords = typesetFrench({
  title: (workshop: string) => `Votre inscription : ${workshop}`,
  accept: 'Accepter la place',
  take: 'Prendre la place libre',
  refuse: 'Laisser la place',
  refuseConfirm: 'Laisser cette place ? Vous quitterez la liste d’attente.',
  refuseYes: 'Oui, laisser la place',
  refuseNo: 'Non, revenir',
  expired: 'La place proposée n’a pas été acceptée à temps : elle n’est plus gardée pour vous.',
  cancelledOne: 'Si vous aviez envoyé plusieurs inscriptions, le lien reçu par e-mail montre ce qu’il vous reste.',
  details: 'L’atelier',
  yours: 'Vos informations',
  name: 'Nom',
  email: 'Adresse e-mail',
  download: 'Télécharger le fichier d’agenda (.ics)',
  leaveList: 'Quitter la liste d’attente',
  leaveConfirm: 'Quitter la liste d’attente ? Vous perdrez votre rang.',
  leaveYes: 'Oui, quitter la liste',
  leaveNo: 'Non, garder mon rang',
  over: 'Cet atelier a commencé : l’inscription ne peut plus être annulée ici.',
  refusedTitle: 'Demande refusée',
  foreign:
    'Cette demande ne vient pas de la page de votre inscription. Ouvrez le lien reçu par e-mail, puis recommencez.',
  unknownTitle: 'Inscription introuvable',
  back: 'Revenir à mon inscription',
  others: 'Voir les autres ateliers',
});
