/**
 * The widgets and their settings, as controls: `kind` is `text`, `number`, `date`, `boolean` or `choice`; a boolean may be
 * `isOnAtFirst`. A new widget is one entry.
 */
export const WIDGETS = {
  'pole-locator': {
    title: 'Trouver un pôle',
    options: [
      { name: 'near', label: 'Commune de départ', kind: 'text', hint: 'Nancy, 54000' },
      { name: 'pole', label: 'Pôle ouvert au départ', kind: 'choice', from: '/api/v1/poles' },
      { name: 'view', label: 'Vue sur petit écran', kind: 'choice', values: { list: 'Liste', map: 'Carte' } },
      { name: 'no-map', label: 'Sans carte', kind: 'boolean' },
      { name: 'deep-link', label: 'Adresse partageable', kind: 'boolean' },
    ],
  },
  'eligibility-quiz': {
    title: 'Trouver sa prochaine étape',
    options: [
      {
        name: 'deep-link',
        label: 'Le bouton Retour garde les réponses',
        kind: 'boolean',
        isOnAtFirst: true,
        hint: 'Retour mène à la question précédente, au lieu de quitter la page en perdant les réponses. Pour cela, le numéro de la question, jamais une réponse, s’ajoute à la fin de l’adresse.',
      },
    ],
  },
  'workshop-calendar': {
    title: 'Ateliers et réunions',
    options: [
      { name: 'view', label: 'Vue', kind: 'choice', values: { list: 'Liste', month: 'Mois' } },
      { name: 'pole', label: 'Pôle', kind: 'choice', from: '/api/v1/poles' },
      {
        name: 'stage',
        label: 'Étape',
        kind: 'choice',
        values: {
          sensibilisation: 'S’informer',
          test: 'Tester son projet',
          formation: 'Se former',
          accompagnement: 'Se faire accompagner',
          suivi: 'Après la création',
          transmission: 'Transmettre ou reprendre',
        },
      },
      {
        name: 'format',
        label: 'Format',
        kind: 'choice',
        values: { 'on-site': 'Sur place', online: 'En ligne', hybrid: 'Sur place ou en ligne' },
      },
      { name: 'from', label: 'À partir du', kind: 'date' },
      { name: 'limit', label: 'Nombre d’ateliers', kind: 'number' },
      { name: 'structured-data', label: 'Décrire aux moteurs de recherche', kind: 'boolean' },
      { name: 'deep-link', label: 'Adresse partageable', kind: 'boolean' },
    ],
  },
  'contest-countdown': {
    title: 'Concours Trajectoires',
    options: [
      { name: 'contest', label: 'Édition', kind: 'choice', from: '/api/v1/contests' },
      { name: 'compact', label: 'Forme courte, pour une colonne', kind: 'boolean' },
      { name: 'deep-link', label: 'Adresse partageable', kind: 'boolean' },
    ],
  },
};

export const PARTNERS = {
  '': 'Aucun',
  carep: 'Carep',
  'cci-grand-nancy': 'CCI Grand Nancy',
  peel: 'Peel',
  alexis: 'Alexis Grand Est',
};
