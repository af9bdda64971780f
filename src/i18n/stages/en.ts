import type { StageNames } from './fr.ts';

export const en: StageNames = {
  sensibilisation: 'Find out more',
  test: 'Test a project',
  formation: 'Train',
  accompagnement: 'Get support',
  suivi: 'After starting up',
  transmission: 'Hand over or take over',
  other: 'Other',
};
