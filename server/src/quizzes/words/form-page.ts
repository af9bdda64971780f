import { typesetFrench } from '../../../../src/i18n/typeset.ts';

/** Words of the quiz as a form without script; the others are the widget's. */
export const formPageWords = typesetFrench({
  /** The quiz's own introduction says that answers stay in the browser, which is true of the widget alone. */
  intro:
    'Quelques questions courtes pour savoir par où commencer, avec qui, et pourquoi. Vos réponses sont envoyées à notre serveur le temps d’afficher la suite ; il ne les garde pas.',
  /** Where an answer that excludes the others came together with one; the widget lets nobody do so. */
  exclusive: (answer: string) => `« ${answer} » ne peut pas être choisi avec une autre réponse.`,
  /** The search of a commune is the widget's. */
  department: 'Votre département',
  /** Before the reasons, each a sentence. */
  because: 'Parce que :',
  /** The form for a request is the widget's. */
  contact: 'Pour en parler avec quelqu’un, appelez un pôle ou écrivez-lui :',
  workshops: 'Voir les ateliers',
});
