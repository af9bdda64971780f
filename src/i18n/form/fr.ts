import type { FieldCode } from '../../domain/people/field-fault.ts';
import type { ShapeCause } from '../../domain/people/text-field.ts';

/** A sentence for each code that a field can have, and for what exactly is wrong with its shape; `any` for the others. */
export type FieldWords = Partial<Record<FieldCode | ShapeCause, string>> & { readonly any: string };

/** What all forms say. Each form's own table takes it in and adds its labels, hints and outcome. */
export const fr = {
  required: 'Tous les champs sont nécessaires, sauf ceux marqués « facultatif ».',
  optionalMark: 'facultatif',
  labels: { name: 'Prénom et nom', email: 'Adresse e-mail', phone: 'Téléphone' },
  /** Hidden field against robots, worded for the people who meet it all the same. */
  trap: 'Laissez ce champ vide',
  sending: 'Envoi en cours…',
  checking: 'Vérification contre les robots…',
  retry: 'Réessayer',
  summary: (count: number) => (count === 1 ? 'Un champ est à corriger :' : `${count} champs sont à corriger :`),
  fields: {
    name: {
      required: 'Indiquez votre prénom et votre nom.',
      'too-long': 'Le nom est trop long : 120 caractères au plus.',
      'has-address': 'Le nom contient une adresse de site ou d’e-mail : indiquez seulement votre prénom et votre nom.',
      'has-digits': 'Le nom contient un chiffre : écrivez-le en lettres.',
      any: 'Le nom doit être fait de lettres : sans chiffres, sans adresse de site ou d’e-mail.',
    },
    email: {
      required: 'Indiquez votre adresse e-mail : la réponse y est envoyée.',
      'too-long': 'L’adresse e-mail est trop longue : 254 caractères au plus.',
      'no-at': 'Il manque le signe @ dans l’adresse e-mail. Exemple : prenom.nom@example.org',
      several: 'Indiquez une seule adresse e-mail.',
      'has-space': 'L’adresse e-mail contient un espace : retirez-le.',
      'long-local-part': 'L’adresse e-mail est trop longue avant le signe @ : 64 caractères au plus.',
      'no-ending': 'Il manque la fin de l’adresse e-mail, comme .fr ou .com.',
      doubtful:
        'Cette adresse e-mail est-elle juste ? Elle risque de ne rien recevoir. Pour la garder, envoyez quand même.',
      any: 'Vérifiez l’adresse e-mail. Exemple : prenom.nom@example.org',
    },
    phone: {
      'has-letters': 'Le numéro de téléphone contient une lettre : écrivez-le en chiffres.',
      'few-digits': 'Il manque des chiffres au numéro de téléphone, par exemple 06 39 98 12 34.',
      'many-digits': 'Le numéro de téléphone a trop de chiffres : 15 au plus.',
      any: 'Vérifiez le numéro de téléphone : 6 à 15 chiffres, par exemple 06 39 98 12 34. Ce champ peut rester vide.',
    },
  } satisfies Record<string, FieldWords>,
  /** Takes the address that was probably meant. */
  takeEmail: (address: string) => `Corriger en ${address}`,
  /** What the server may refuse of any form. */
  problems: {
    'invalid-fields': 'Certains champs sont à corriger.',
    'proof-refused': 'La vérification contre les robots n’a pas abouti. Ce que vous avez écrit est gardé ; réessayez.',
    'too-fast':
      'Le formulaire est parti très vite. Ce que vous avez écrit est gardé ; attendez quelques secondes et réessayez.',
    'rate-limited': 'Beaucoup de demandes viennent de votre connexion. Ce que vous avez écrit est gardé.',
  },
  /** Follows what happened; `undefined` where the service does not say when. */
  retryAfter: (minutes: number | undefined) =>
    minutes === undefined
      ? 'Réessayez dans quelques minutes.'
      : minutes <= 1
        ? 'Réessayez dans une minute.'
        : `Réessayez dans ${minutes} minutes.`,
  noMail: 'Rien reçu dans le quart d’heure ? Regardez dans les courriers indésirables.',
};

export type SharedFormWords = typeof fr;
