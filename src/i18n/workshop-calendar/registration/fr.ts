import type { RegistrationProblem } from '../../../contract/registration-answer.ts';
import type { FieldCode, FormField } from '../../../domain/workshops/form-fields.ts';
import { typesetFrench } from '../../typeset.ts';

/** Only the codes that a field can meet need words of their own; the others fall back on `any`. */
export type FieldErrorWords = Readonly<Record<FormField, Partial<Record<FieldCode, string>> & { any: string }>>;

const fields: FieldErrorWords = {
  mode: {
    required: 'Choisissez comment vous participez : sur place ou en ligne.',
    any: 'Ce mode de participation n’est pas proposé pour cet atelier.',
  },
  name: {
    required: 'Indiquez votre prénom et votre nom.',
    'too-long': 'Le nom est trop long : 120 caractères au plus.',
    any: 'Le nom doit être fait de lettres : sans chiffres, sans adresse de site ou d’e-mail.',
  },
  email: {
    required: 'Indiquez votre adresse e-mail : la confirmation y est envoyée.',
    'too-long': 'L’adresse e-mail est trop longue : 254 caractères au plus.',
    any: 'Vérifiez l’adresse e-mail. Exemple : prenom.nom@example.org',
  },
  phone: {
    any: 'Vérifiez le numéro de téléphone : 6 à 15 chiffres, par exemple 06 39 98 12 34. Ce champ peut rester vide.',
  },
  commune: {
    'too-long': 'Le nom de la commune est trop long : 100 caractères au plus.',
    any: 'Le nom de la commune doit contenir des lettres. Ce champ peut rester vide.',
  },
  needs: {
    'too-long': 'Le texte sur vos attentes et besoins est trop long : 1 000 caractères au plus.',
    any: 'Écrivez vos attentes et besoins avec des mots, sans balises ni code. Ce champ peut rester vide.',
  },
  consent: { any: 'Acceptez l’utilisation de vos informations : sans votre accord, l’inscription n’est pas possible.' },
};

/** Words of the registration form; they load with it. The server words its refusals from the same table. */
export const fr = typesetFrench({
  title: 'S’inscrire',
  titleWaiting: 'Rejoindre la liste d’attente',
  for: (title: string, when: string) => `${title}, ${when}`,
  required: 'Les champs marqués « obligatoire » sont nécessaires, les autres peuvent rester vides.',
  requiredMark: 'obligatoire',
  optionalMark: 'facultatif',
  labels: {
    mode: 'Comment participez-vous ?',
    name: 'Prénom et nom',
    email: 'Adresse e-mail',
    phone: 'Téléphone',
    commune: 'Commune',
    needs: 'Vos attentes, vos besoins d’accès',
    consent: 'J’accepte qu’Alexis Grand Est utilise ces informations pour organiser ma participation à cet atelier.',
  } satisfies Record<FormField, string>,
  hints: {
    email: 'La confirmation et le lien pour annuler y sont envoyés.',
    phone: 'Seulement pour vous prévenir d’un changement de dernière minute.',
    needs: 'Par exemple : accès en fauteuil, interprète, question à aborder. N’indiquez pas d’information de santé.',
  },
  modes: { 'on-site': 'Sur place', online: 'En ligne' },
  modeStatus: (mode: string, status: string) => `${mode} (${status})`,
  /** Hidden field against robots, worded for the people who meet it all the same. */
  trap: 'Laissez ce champ vide',
  submit: 'Confirmer mon inscription',
  submitWaiting: 'Rejoindre la liste d’attente',
  sending: 'Envoi en cours…',
  checking: 'Vérification contre les robots…',
  cancel: 'Retour à l’atelier',
  cancelToList: 'Retour à la liste',
  summary: (count: number) => (count === 1 ? 'Un champ est à corriger :' : `${count} champs sont à corriger :`),
  fields,
  /** The connection, the server: what happened, what is kept, what to do. */
  failed: {
    offline:
      'L’inscription n’a pas pu partir : la connexion est coupée. Vos réponses sont gardées ; réessayez quand elle revient.',
    timeout:
      'La réponse tarde. Vos réponses sont gardées ; réessayez : si l’inscription est déjà enregistrée, elle ne comptera qu’une fois.',
    unreachable:
      'Le service d’inscription ne répond pas. Vos réponses sont gardées ; réessayez : si l’inscription est déjà enregistrée, elle ne comptera qu’une fois.',
    other: 'L’inscription n’a pas pu être enregistrée. Vos réponses sont gardées ; réessayez dans quelques minutes.',
  },
  problems: {
    'invalid-fields': 'Certains champs sont à corriger.',
    'workshop-full':
      'La dernière place vient d’être prise. Vos réponses sont gardées : vous pouvez rejoindre la liste d’attente.',
    'waiting-list-closed':
      'La dernière place vient d’être prise, et cet atelier n’a pas de liste d’attente. Choisissez une autre date.',
    'address-full':
      'Quatre personnes sont déjà inscrites à cet atelier avec cette adresse e-mail. Donnez une autre adresse.',
    'registration-not-open': 'Les inscriptions à cet atelier ne sont pas encore ouvertes.',
    'registration-closed': 'Les inscriptions à cet atelier sont closes. Choisissez une autre date.',
    'workshop-past': 'Cet atelier a déjà eu lieu. Choisissez une autre date.',
    'workshop-cancelled': 'Cet atelier est annulé. Choisissez une autre date.',
    'unknown-workshop': 'Cet atelier n’existe pas ou plus. Revenez à la liste.',
    'unknown-registration': 'Cette inscription est introuvable. Vérifiez le lien reçu par e-mail.',
    'idempotency-conflict':
      'Cette inscription a déjà été envoyée avec d’autres réponses. Rouvrez le formulaire pour en envoyer une nouvelle.',
    'offer-expired': 'Le délai pour accepter cette place est passé : elle n’est plus gardée pour vous.',
    'origin-refused':
      'L’inscription n’est pas possible depuis ce site. Ouvrez la page de l’atelier pour vous inscrire.',
    'proof-refused': 'La vérification contre les robots n’a pas abouti. Vos réponses sont gardées ; réessayez.',
    'too-fast':
      'Le formulaire est parti très vite. Vos réponses sont gardées ; attendez quelques secondes et réessayez.',
    'rate-limited': 'Beaucoup de demandes viennent de votre connexion. Vos réponses sont gardées.',
  } satisfies Record<RegistrationProblem, string>,
  /** Follows what happened; `undefined` where the service does not say when. */
  retryAfter: (minutes: number | undefined) =>
    minutes === undefined
      ? 'Réessayez dans quelques minutes.'
      : minutes <= 1
        ? 'Réessayez dans une minute.'
        : `Réessayez dans ${minutes} minutes.`,
  retry: 'Réessayer',
  done: {
    confirmed: 'Votre place est réservée.',
    waiting: (position: number) =>
      position === 1
        ? 'Vous êtes en tête de la liste d’attente.'
        : `Vous êtes en position ${position} sur la liste d’attente.`,
    waitingUnknown: 'Vous êtes sur la liste d’attente.',
    offered: (until: string) => `Une place s’est libérée : elle est gardée pour vous jusqu’au ${until}.`,
    cancelled: 'Votre inscription est annulée.',
    closed: 'Cette inscription n’est plus active.',
    mail: (email: string) =>
      `Un message de confirmation part vers ${email}, avec le fichier d’agenda et le lien pour annuler.`,
    mailWaiting: (email: string) =>
      `Un message part vers ${email}. Si une place se libère, vous aurez 48 h pour l’accepter, moins si l’atelier est proche.`,
    noMail: 'Rien reçu dans le quart d’heure ? Regardez dans les courriers indésirables.',
    next: 'Et maintenant',
    join: 'Rejoindre l’atelier en ligne',
    manage: 'Voir mon inscription',
    cancel: 'Annuler mon inscription',
    cancelConfirm: 'Annuler cette inscription ? Votre place sera proposée à une autre personne.',
    cancelYes: 'Oui, annuler',
    cancelNo: 'Non, garder ma place',
    cancelling: 'Annulation en cours…',
    cancelFailed: 'L’annulation n’a pas pu être enregistrée. Votre inscription est inchangée ; réessayez.',
    another: 'Voir les autres ateliers',
  },
  /** Information owed under article 13 of the GDPR, short first. */
  privacy: {
    short: 'Vos réponses servent à organiser l’atelier. Elles ne sont ni vendues ni suivies d’un site à l’autre.',
    title: 'Vos données, en détail',
    who: (contact: string) => `Qui les recueille : Alexis Grand Est, association. Contact : ${contact}`,
    why: 'Pourquoi : enregistrer votre participation, vous prévenir d’un changement, préparer l’atelier. Base : votre consentement, que vous pouvez retirer à tout moment.',
    mandatory:
      'Obligatoire : le nom et l’adresse e-mail, sans lesquels l’inscription n’est pas possible. Le reste est facultatif.',
    recipients:
      'Qui les reçoit : l’équipe du pôle et la personne qui anime l’atelier. Personne d’autre, pas même le site où vous lisez cette page.',
    kept: 'Combien de temps : trois ans au plus après votre dernier contact avec Alexis, puis elles sont effacées.',
    rights: (contact: string) =>
      `Vos droits : accès, rectification, effacement, limitation, portabilité et retrait du consentement, en écrivant à ${contact}`,
    complaint:
      'Si la réponse ne vous convient pas, vous pouvez adresser une réclamation à la CNIL : www.cnil.fr/plaintes',
  },
  announce: {
    opened: (title: string) => `Formulaire d’inscription : ${title}.`,
    /** When the answer comes while the visitor is elsewhere. */
    sent: (title: string) => `Votre inscription à l’atelier « ${title} » est enregistrée.`,
    notSent: (title: string) => `Votre inscription à l’atelier « ${title} » n’a pas abouti.`,
    full: 'La dernière place vient d’être prise. Le formulaire propose maintenant la liste d’attente.',
  },
});

export type RegistrationWords = typeof fr;
