import type { QuizWords } from './fr.ts';

export const en: QuizWords = {
  next: 'Continue',
  back: 'Back',
  finish: 'See my result',
  step: (number, left) =>
    left === 0 ? `Question ${number}, the last one` : `Question ${number}, at most ${left} more`,
  edit: {
    title: 'Change an answer',
    more: 'One more question',
    save: 'Save and go back to the result',
    cancel: 'Go back to the result without changes',
  },
  restarted: 'Your answers will be erased when you continue.',
  unsure: 'I do not know',
  unsureReads: (answer) => `I do not know (counts as “${answer}”)`,
  severalAnswers: 'Several answers are possible.',
  commune: {
    elsewhere: 'Outside the Grand Est',
    department: 'Or choose the département',
    none: 'Choose…',
  },
  missing: {
    single: 'Choose an answer to continue.',
    multiple: 'Choose at least one answer to continue.',
    commune: 'Choose a town from the list, or “Outside the Grand Est”.',
    department: 'Choose your département, or “Outside the Grand Est”.',
  },
  keep: {
    label: 'Keep my answers on this device',
    hint: 'They stay in this browser, so that you can go on later. Nothing is kept unless you tick this box.',
    kept: 'Your answers are kept on this device.',
    forget: 'Delete my answers from this device',
    forgotten: 'Your answers are deleted from this device.',
    failed: 'This browser does not allow your answers to be kept.',
    resumed: 'Your kept answers are back.',
    outdated: 'The questionnaire has changed since: some questions are asked again.',
  },
};
