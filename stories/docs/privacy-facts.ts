/** A request that a widget may make; `path` below the API, `{name}` for what varies. */
export interface KnownRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  /** French, for the page « Confidentialité ». */
  readonly when: string;
  readonly carries: string;
}

/** Every request of the kit beside its own files and map tiles. `stories/privacy.stories.ts` holds the widgets to it. */
export const REQUESTS: readonly KnownRequest[] = [
  { method: 'GET', path: '/partners/{slug}', when: 'à l’affichage', carries: 'le partenaire de la page' },
  { method: 'GET', path: '/poles', when: 'à l’affichage', carries: 'rien' },
  {
    method: 'GET',
    path: '/places',
    when: 'quand vous cherchez une commune',
    carries: 'les lettres saisies dans la recherche',
  },
  { method: 'GET', path: '/workshops', when: 'à l’affichage, puis au filtrage', carries: 'les filtres choisis' },
  { method: 'GET', path: '/workshops/{id}', when: 'à l’ouverture d’un atelier', carries: 'l’atelier' },
  { method: 'GET', path: '/quizzes/{slug}', when: 'à l’affichage', carries: 'le partenaire, la langue ; aucune réponse' },
  { method: 'GET', path: '/contests', when: 'à l’ouverture des archives', carries: 'rien' },
  { method: 'GET', path: '/contests/{slug}', when: 'à l’affichage', carries: 'l’édition' },
  { method: 'GET', path: '/time', when: 'à l’affichage du compte à rebours', carries: 'rien' },
  { method: 'GET', path: '/challenge', when: 'à l’ouverture d’un formulaire', carries: 'rien' },
  {
    method: 'POST',
    path: '/workshops/{id}/registrations',
    when: 'à l’envoi du formulaire',
    carries: 'ce que le formulaire montre',
  },
  {
    method: 'DELETE',
    path: '/registrations/{token}',
    when: 'à l’annulation de l’inscription',
    carries: 'le secret de cette inscription',
  },
  {
    method: 'POST',
    path: '/contact-requests',
    when: 'à l’envoi du formulaire',
    carries: 'ce que le formulaire montre, rien de plus',
  },
];

/** Whether a path below the API is one of the list. */
export const isKnownPath = (path: string): boolean =>
  REQUESTS.some((request) => new RegExp(`^${request.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path));

/** What the kit may leave on the device, and after what. French. */
export const STORAGE: readonly { readonly name: string; readonly when: string; readonly what: string }[] = [
  {
    name: 'Cache Storage « alexis-kit »',
    when: 'après un premier geste (choisir un pôle, filtrer…), jamais avant',
    what: 'les dernières réponses publiques de l’API, pour les montrer hors connexion ; jamais une recherche',
  },
  {
    name: 'localStorage « alexis-quiz-… »',
    when: 'si la case « Garder mes réponses sur cet appareil » est cochée',
    what: 'les réponses au questionnaire, jusqu’à ce qu’elles soient effacées',
  },
  {
    name: 'Fragment de l’adresse (#alexis-…)',
    when: 'si la page porte l’attribut deep-link',
    what: 'le pôle, la commune, les filtres ou l’atelier ouvert ; jamais une réponse au questionnaire',
  },
];
