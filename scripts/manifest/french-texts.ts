import { widgets } from '../../src/widgets/registry.ts';

/**
 * What the elements' documentation says, in French: for the guides of Storybook, which partners' designers read. The
 * JSDoc of the elements is the first source, in English; the build fails where a text is missing here, and where one tells of what is
 * not there any more. A key is a name, or `{tag} {name}` where the name means something else in one element.
 */
export interface FrenchTexts {
  /** By tag: a sentence or two. */
  readonly elements: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, string>>;
  readonly events: Readonly<Record<string, string>>;
  readonly slots: Readonly<Record<string, string>>;
  readonly cssParts: Readonly<Record<string, string>>;
  readonly cssProperties: Readonly<Record<string, string>>;
}

export const FRENCH: FrenchTexts = {
  elements: {
    'alexis-kit':
      'Donne aux éléments qu’il contient des réglages et une visite à eux : ce qui y est choisi ne change pas les autres éléments de la page.',
    ...Object.fromEntries(widgets().map(([name, { purpose }]) => [`alexis-${name}`, purpose])),
  },
  attributes: {
    partner: 'Identifiant du partenaire, s’il n’est pas celui de la balise script.',
    'alexis-kit partner': 'Identifiant du partenaire.',
    'alexis-eligibility-quiz partner':
      'Identifiant du partenaire, s’il n’est pas celui de la balise script ; peut apporter une variante du questionnaire.',
    api: 'Adresse de l’API, si elle n’est pas chez l’hôte du script.',
    'alexis-kit api': 'Adresse de l’API.',
    lang: '`fr`, `en` ou `de` ; sinon la langue (`lang`) de la page à cet endroit.',
    'alexis-kit lang': 'Langue des éléments qu’il contient.',
    theme: '`auto` (par défaut), `light` ou `dark`.',
    'heading-level': 'Niveau du titre de l’élément, de 1 à 6.',
    'alexis-contest-countdown deep-link': 'Garde dans l’adresse de la page (fragment) l’édition choisie.',
    'alexis-eligibility-quiz deep-link':
      'Garde dans l’adresse de la page (fragment) le numéro de la question : le bouton Retour du navigateur mène à la précédente.',
    'alexis-pole-locator deep-link':
      'Garde dans l’adresse de la page (fragment) le pôle, la commune et les filtres choisis.',
    'alexis-workshop-calendar deep-link':
      'Garde dans l’adresse de la page (fragment) la vue, les filtres et l’atelier ouvert.',
    now: 'Horloge fixe pour un aperçu, au format RFC 3339.',
    'alexis-contest-countdown now':
      'Horloge fixe pour un aperçu, au format RFC 3339 : l’édition telle qu’on la connaissait alors.',
    contest: 'Identifiant d’une édition ; sinon celle en cours.',
    compact: 'Pour une colonne : sans frise, ni conditions, ni archives.',
    quiz: 'Identifiant du questionnaire.',
    near: 'Commune, code postal ou code INSEE d’où les distances sont comptées au départ.',
    services: 'Codes des services choisis au départ, séparés par des virgules.',
    'alexis-pole-locator pole': 'Identifiant du pôle ouvert au départ.',
    'alexis-workshop-calendar pole': 'Identifiant du pôle dont les ateliers sont montrés au départ.',
    'alexis-pole-locator view':
      'Ce qu’une page étroite montre d’abord ; `list` laisse aussi la carte repliée sur une page large.',
    'alexis-workshop-calendar view': 'Ce qui est montré au départ ; `auto` décide selon la largeur.',
    'no-map': 'Ne propose jamais de carte.',
    stage: 'Étape dont les ateliers sont montrés au départ.',
    format: 'Format montré au départ.',
    from: 'Premier jour de la liste, `AAAA-MM-JJ` ; sinon aujourd’hui.',
    limit: 'Nombre d’ateliers à ne pas dépasser.',
    'structured-data': 'Décrit les ateliers aux moteurs de recherche, une fois par page.',
  },
  events: {
    'alexis-phase-change': 'Le concours est passé à une autre phase.',
    'alexis-quiz-start': 'La personne a commencé.',
    'alexis-quiz-step': 'La personne est arrivée à une question ; n’en dit que le numéro.',
    'alexis-quiz-result': 'La personne est arrivée à un résultat ; n’en dit que les codes.',
    'alexis-contact-sent': 'La demande de contact a été reçue.',
    'alexis-pole-select': 'La personne a choisi un pôle, ou refermé celui qui l’était.',
    'alexis-place-change': 'La personne a choisi d’où compter les distances.',
    'alexis-workshop-open': 'La personne a ouvert un atelier.',
    'alexis-registration': 'La personne s’est inscrite, ou a annulé l’inscription qu’elle venait de faire.',
  },
  slots: {
    '': 'Ce qui est là avant que l’élément soit prêt, et à sa place s’il ne peut pas l’être : un lien.',
    'alexis-kit ': 'Le contenu de la page, avec des éléments dedans.',
  },
  cssParts: {
    base: 'L’élément entier.',
    band: 'Où en est le concours, et les chiffres.',
    digits: 'Les chiffres.',
    timeline: 'La liste des phases.',
    laureates: 'Les lauréats.',
    laureate: 'Un lauréat.',
    question: 'Une question avec ses réponses.',
    choice: 'Une réponse.',
    result: 'Le résultat.',
    contact: 'Le formulaire de contact.',
    search: 'La recherche de commune.',
    'search-input': 'Son champ de texte.',
    filters: 'Les filtres.',
    'alexis-pole-locator list': 'La liste des pôles.',
    'alexis-workshop-calendar list': 'L’agenda.',
    card: 'Un pôle.',
    'alexis-pole-locator details': 'Ce qu’un pôle ouvert montre en plus.',
    'alexis-workshop-calendar details': 'L’atelier ouvert.',
    map: 'La carte.',
    bar: 'Le bouton des filtres, le nombre d’ateliers et le choix de la vue.',
    day: 'Un jour de l’agenda.',
    entry: 'Un atelier de l’agenda.',
    month: 'La grille du mois.',
    form: 'Le formulaire d’inscription.',
  },
  cssProperties: {
    '--alexis-font': 'Police de caractères.',
    '--alexis-font-size': 'Taille du texte courant ; tout le reste la suit.',
    '--alexis-accent': 'La couleur d’accent ; celle du partenaire si la page n’en donne pas.',
    '--alexis-text': 'Couleur du texte.',
    '--alexis-surface': 'Fond de l’élément.',
    '--alexis-radius': 'Arrondi des coins.',
    '--alexis-density': 'Facteur sur tous les espaces intérieurs.',
  },
};
