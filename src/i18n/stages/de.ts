import type { StageNames } from './fr.ts';

export const de: StageNames = {
  sensibilisation: 'Sich informieren',
  test: 'Ein Vorhaben erproben',
  formation: 'Sich weiterbilden',
  accompagnement: 'Sich begleiten lassen',
  suivi: 'Nach der Gründung',
  transmission: 'Übergeben oder übernehmen',
  other: 'Sonstiges',
};
