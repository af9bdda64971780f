import { typesetFrench } from '../../../../src/i18n/typeset.ts';

/** Words around the server's own pages in a tab of their own. */
export const siteWords = typesetFrench({
  name: 'Alexis Grand Est',
  services: 'Les services d’Alexis',
  purpose: 'Alexis accompagne les personnes qui créent, testent, reprennent ou transmettent une entreprise.',
  offeredWith: (partner: string) => `Page proposée avec ${partner}.`,
  sandboxed:
    'Cette page est montrée dans un cadre fermé (sandbox), d’où rien ne peut être envoyé. Pour vous inscrire ou nous écrire, ouvrez-la dans un nouvel onglet :',
  wayOn: 'Voici ce que vous pouvez faire d’ici :',
});
