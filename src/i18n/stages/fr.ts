import type { Stage } from '../../contract/common.ts';

/** What each step of the chain of services is for whoever takes it; `other`: a step that this kit does not know. */
export const fr = {
  sensibilisation: 'S’informer',
  test: 'Tester son projet',
  formation: 'Se former',
  accompagnement: 'Se faire accompagner',
  suivi: 'Après la création',
  transmission: 'Transmettre ou reprendre',
  other: 'Autre',
} satisfies Record<Stage | 'other', string>;

export type StageNames = Readonly<Record<keyof typeof fr, string>>;
