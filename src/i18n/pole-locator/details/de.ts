import { de as stageNames } from '../../stages/de.ts';
import type { DetailsWords } from './fr.ts';

export const de: DetailsWords = {
  hours: 'Öffnungszeiten',
  hoursOf: (name) => `Öffnungszeiten dieser Woche, ${name}`,
  hoursChecked: (date) => `Öffnungszeiten geprüft am ${date}.`,
  hoursOld: (date) => `Öffnungszeiten geprüft am ${date}: bitte vor der Anfahrt bestätigen lassen.`,
  closedDay: 'geschlossen',
  today: 'heute',
  phone: 'Telefon',
  email: 'E-Mail',
  website: 'Website',
  address: 'Adresse',
  addressUnknown: 'Genaue Adresse nicht veröffentlicht',
  stageNames,
  services: 'Angebote',
  audiences: 'Für wen',
  partners: 'Vor Ort',
  accessibility: 'Zugang',
  wheelchair: {
    yes: 'Rollstuhlgerecht',
    limited: 'Mit Hilfe rollstuhlgerecht',
    no: 'Nicht rollstuhlgerecht',
    unknown: 'Rollstuhlzugang bitte erfragen',
    other: 'Rollstuhlzugang bitte erfragen',
  },
};
