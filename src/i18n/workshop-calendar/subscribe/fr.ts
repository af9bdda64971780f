import { typesetFrench } from '../../typeset.ts';

/** Words of the subscription to the workshops as a calendar. */
export const fr = typesetFrench({
  explain: 'Votre agenda se met à jour seul : nouvelles dates, déplacements, annulations.',
  subscribe: 'S’abonner',
  copy: 'Copier l’adresse',
  copied: 'Adresse copiée.',
  copyFailed: 'L’adresse n’a pas pu être copiée. La voici :',
});

export type SubscribeWords = typeof fr;
