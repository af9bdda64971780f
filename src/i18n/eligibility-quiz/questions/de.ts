import type { QuizWords } from './fr.ts';

export const de: QuizWords = {
  next: 'Weiter',
  back: 'Zurück',
  finish: 'Mein Ergebnis zeigen',
  step: (number, left) => (left === 0 ? `Frage ${number}, die letzte` : `Frage ${number}, höchstens noch ${left}`),
  edit: {
    title: 'Eine Antwort ändern',
    more: 'Noch eine Frage',
    save: 'Speichern und zum Ergebnis zurück',
    cancel: 'Ohne Änderung zum Ergebnis zurück',
  },
  restarted: 'Ihre Antworten werden gelöscht, sobald Sie fortfahren.',
  unsure: 'Ich weiß es nicht',
  unsureReads: (answer) => `Ich weiß es nicht (zählt als „${answer}“)`,
  severalAnswers: 'Mehrere Antworten sind möglich.',
  commune: {
    elsewhere: 'Außerhalb des Grand Est',
    department: 'Oder wählen Sie das Département',
    none: 'Wählen …',
  },
  missing: {
    single: 'Wählen Sie eine Antwort, um fortzufahren.',
    multiple: 'Wählen Sie mindestens eine Antwort, um fortzufahren.',
    commune: 'Wählen Sie eine Gemeinde aus der Liste oder „Außerhalb des Grand Est“.',
    department: 'Wählen Sie Ihr Département oder „Außerhalb des Grand Est“.',
  },
  keep: {
    label: 'Meine Antworten auf diesem Gerät behalten',
    hint: 'Sie bleiben in diesem Browser, damit Sie später weitermachen können. Ohne dieses Häkchen wird nichts behalten.',
    kept: 'Ihre Antworten bleiben auf diesem Gerät.',
    forget: 'Meine Antworten von diesem Gerät löschen',
    forgotten: 'Ihre Antworten sind von diesem Gerät gelöscht.',
    failed: 'Dieser Browser erlaubt es nicht, Ihre Antworten zu behalten.',
    resumed: 'Ihre behaltenen Antworten sind wieder da.',
    outdated: 'Der Fragebogen hat sich seither geändert: Einige Fragen werden noch einmal gestellt.',
  },
};
