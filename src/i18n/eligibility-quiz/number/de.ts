import type { QuizNumberWords } from './fr.ts';

export const de: QuizNumberWords = {
  empty: 'Geben Sie eine Zahl an, um fortzufahren.',
  'not-a-number': 'Schreiben Sie eine Zahl in Ziffern, zum Beispiel 1250 oder 12,5.',
  'not-whole': 'Schreiben Sie eine ganze Zahl, ohne Komma.',
  unclear: 'Schreiben Sie Tausender ohne Punkt und Komma, zum Beispiel 1500, und Dezimalstellen so: 1,5.',
  'too-small': (bound) => `Die Zahl muss mindestens ${bound} sein.`,
  'too-large': (bound) => `Die Zahl darf höchstens ${bound} sein.`,
};
