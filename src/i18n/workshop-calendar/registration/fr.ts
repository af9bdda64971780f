import type { RegistrationProblem } from '../../../contract/registration-answer.ts';
import type { FormField } from '../../../domain/workshops/form-fields.ts';
import { fr as form, type FieldWords } from '../../form/fr.ts';
import { typesetFrench } from '../../typeset.ts';

const fields: Readonly<Record<FormField, FieldWords>> = {
  ...form.fields,
  mode: {
    required: 'Choisissez comment vous participez : sur place ou en ligne.',
    any: 'Ce mode de participation n’est pas proposé pour cet atelier.',
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
  ...form,
  title: 'S’inscrire',
  titleWaiting: 'Rejoindre la liste d’attente',
  labels: {
    ...form.labels,
    mode: 'Comment participez-vous ?',
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
  modeStatus: (mode: string, left: number) =>
    left > 3
      ? `${mode} (${left} places)`
      : left > 1
        ? `${mode} (plus que ${left} places)`
        : left === 1
          ? `${mode} (plus qu’une place)`
          : `${mode} (complet, liste d’attente ouverte)`,
  submit: 'Confirmer mon inscription',
  back: { workshop: 'Retour à l’atelier', list: 'Retour à la liste', result: 'Retour au résultat' },
  submitWaiting: 'Rejoindre la liste d’attente',
  fields,
  /** The connection, the server: what happened, what is kept, what to do. */
  failed: {
    offline:
      'L’inscription n’a pas pu partir : la connexion est coupée. Vos réponses sont gardées ; réessayez quand elle revient.',
    timeout:
      'La réponse tarde. Vos réponses sont gardées ; réessayez : si l’inscription est déjà enregistrée, elle ne comptera qu’une fois.',
    unreachable:
      'Le service d’inscription ne répond pas. Vos réponses sont gardées ; réessayez : si l’inscription est déjà enregistrée, elle ne comptera qu’une fois.',
    other: 'L’inscription n’a pas pu être enregistrée. Vos réponses sont gardées.',
  },
  problems: {
    ...form.problems,
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
  } satisfies Record<RegistrationProblem, string>,
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
    why: 'Pourquoi : enregistrer votre participation, vous rappeler l’atelier la veille, vous prévenir d’un changement, préparer l’atelier. Base : votre consentement, que vous pouvez retirer à tout moment.',
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
    /** When the answer comes while the visitor is elsewhere. */
    sent: (title: string) => `Votre inscription à l’atelier « ${title} » est enregistrée.`,
    notSent: (title: string) => `Votre inscription à l’atelier « ${title} » n’a pas abouti.`,
  },
});

export type RegistrationWords = typeof fr;
