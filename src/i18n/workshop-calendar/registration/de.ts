import { de as form } from '../../form/de.ts';
import type { RegistrationWords } from './fr.ts';

export const de: RegistrationWords = {
  ...form,
  title: 'Anmelden',
  titleWaiting: 'Auf die Warteliste setzen',
  labels: {
    ...form.labels,
    mode: 'Wie nehmen Sie teil?',
    commune: 'Gemeinde',
    needs: 'Ihre Erwartungen, Bedarf beim Zugang',
    consent:
      'Ich bin einverstanden, dass Alexis Grand Est diese Angaben verwendet, um meine Teilnahme an diesem Workshop zu organisieren.',
  },
  hints: {
    email: 'Dorthin gehen die Bestätigung und der Link zum Absagen.',
    phone: 'Nur um Ihnen eine kurzfristige Änderung mitzuteilen.',
    needs: 'Zum Beispiel: Zugang mit Rollstuhl, Dolmetschen, eine Frage. Bitte keine Angaben zur Gesundheit.',
  },
  modes: { 'on-site': 'Vor Ort', online: 'Online' },
  modeStatus: (mode, left) =>
    left > 3
      ? `${mode} (${left} Plätze)`
      : left > 0
        ? `${mode} (nur noch ${left} ${left === 1 ? 'Platz' : 'Plätze'})`
        : `${mode} (ausgebucht, Warteliste offen)`,
  submit: 'Anmeldung bestätigen',
  back: { workshop: 'Zurück zum Workshop', list: 'Zurück zur Liste', result: 'Zurück zum Ergebnis' },
  submitWaiting: 'Auf die Warteliste setzen',
  fields: {
    ...form.fields,
    mode: {
      required: 'Wählen Sie, wie Sie teilnehmen: vor Ort oder online.',
      any: 'Diese Art der Teilnahme gibt es bei diesem Workshop nicht.',
    },
    commune: {
      'too-long': 'Der Name der Gemeinde ist zu lang: höchstens 100 Zeichen.',
      any: 'Der Name der Gemeinde muss Buchstaben enthalten. Das Feld darf leer bleiben.',
    },
    needs: {
      'too-long': 'Der Text zu Ihren Erwartungen ist zu lang: höchstens 1000 Zeichen.',
      any: 'Bitte Ihre Erwartungen in Worten schreiben, ohne Tags oder Code. Das Feld darf leer bleiben.',
    },
    consent: {
      any: 'Erklären Sie sich mit der Verwendung Ihrer Angaben einverstanden: Ohne sie ist keine Anmeldung möglich.',
    },
  },
  failed: {
    offline:
      'Die Anmeldung konnte nicht gesendet werden: Die Verbindung ist unterbrochen. Ihre Angaben bleiben erhalten; versuchen Sie es erneut, sobald sie wieder besteht.',
    timeout:
      'Die Antwort lässt auf sich warten. Ihre Angaben bleiben erhalten; versuchen Sie es erneut: Ist die Anmeldung schon gespeichert, zählt sie nur einmal.',
    unreachable:
      'Der Anmeldedienst antwortet nicht. Ihre Angaben bleiben erhalten; versuchen Sie es erneut: Ist die Anmeldung schon gespeichert, zählt sie nur einmal.',
    other: 'Die Anmeldung konnte nicht gespeichert werden. Ihre Angaben bleiben erhalten.',
  },
  problems: {
    ...form.problems,
    'workshop-full':
      'Der letzte Platz wurde gerade vergeben. Ihre Angaben bleiben erhalten: Sie können sich auf die Warteliste setzen.',
    'waiting-list-closed':
      'Der letzte Platz wurde gerade vergeben, und dieser Workshop hat keine Warteliste. Wählen Sie einen anderen Termin.',
    'address-full':
      'Mit dieser E-Mail-Adresse sind schon vier Personen zu diesem Workshop angemeldet. Geben Sie eine andere Adresse an.',
    'registration-not-open': 'Die Anmeldung zu diesem Workshop ist noch nicht offen.',
    'registration-closed': 'Die Anmeldung zu diesem Workshop ist geschlossen. Wählen Sie einen anderen Termin.',
    'workshop-past': 'Dieser Workshop hat schon stattgefunden. Wählen Sie einen anderen Termin.',
    'workshop-cancelled': 'Dieser Workshop ist abgesagt. Wählen Sie einen anderen Termin.',
    'unknown-workshop': 'Diesen Workshop gibt es nicht oder nicht mehr. Gehen Sie zurück zur Liste.',
    'unknown-registration': 'Diese Anmeldung ist nicht zu finden. Prüfen Sie den Link aus der E-Mail.',
    'idempotency-conflict':
      'Diese Anmeldung wurde schon mit anderen Angaben gesendet. Öffnen Sie das Formular neu, um eine weitere zu senden.',
    'offer-expired': 'Die Frist für diesen Platz ist vorbei: Er wird nicht mehr für Sie freigehalten.',
    'origin-refused': 'Von dieser Website aus ist keine Anmeldung möglich. Öffnen Sie dafür die Seite des Workshops.',
  },
  done: {
    confirmed: 'Ihr Platz ist reserviert.',
    waiting: (position) =>
      position === 1 ? 'Sie stehen ganz vorn auf der Warteliste.' : `Sie stehen auf Platz ${position} der Warteliste.`,
    waitingUnknown: 'Sie stehen auf der Warteliste.',
    offered: (until) => `Ein Platz ist frei geworden: Er bleibt bis ${until} für Sie reserviert.`,
    cancelled: 'Ihre Anmeldung ist storniert.',
    closed: 'Diese Anmeldung ist nicht mehr aktiv.',
    mail: (email) => `Eine Bestätigung geht an ${email}, mit der Kalenderdatei und dem Link zum Absagen.`,
    mailWaiting: (email) =>
      `Eine Nachricht geht an ${email}. Wird ein Platz frei, haben Sie 48 Stunden, um ihn anzunehmen, weniger, wenn der Workshop bald beginnt.`,
    next: 'Wie es weitergeht',
    join: 'Online am Workshop teilnehmen',
    manage: 'Meine Anmeldung ansehen',
    cancel: 'Meine Anmeldung stornieren',
    cancelConfirm: 'Diese Anmeldung stornieren? Ihr Platz wird jemand anderem angeboten.',
    cancelYes: 'Ja, stornieren',
    cancelNo: 'Nein, Platz behalten',
    cancelling: 'Wird storniert …',
    cancelFailed:
      'Die Stornierung konnte nicht gespeichert werden. Ihre Anmeldung ist unverändert; versuchen Sie es erneut.',
    another: 'Die anderen Workshops ansehen',
  },
  privacy: {
    short:
      'Ihre Angaben dienen der Organisation des Workshops. Sie werden weder verkauft noch von Website zu Website verfolgt.',
    title: 'Ihre Daten im Einzelnen',
    who: (contact) => `Wer sie erhebt: Alexis Grand Est, gemeinnütziger Verein. Kontakt: ${contact}`,
    why: 'Warum: um Ihre Teilnahme zu speichern, Sie am Tag davor zu erinnern, Sie über Änderungen zu informieren und den Workshop vorzubereiten. Rechtsgrundlage: Ihre Einwilligung, die Sie jederzeit widerrufen können.',
    mandatory: 'Pflicht: Name und E-Mail-Adresse, ohne die keine Anmeldung möglich ist. Alles andere ist freiwillig.',
    recipients:
      'Wer sie erhält: das Team des Zentrums und die Person, die den Workshop leitet. Sonst niemand, auch nicht die Website, auf der Sie dies lesen.',
    kept: 'Wie lange: höchstens drei Jahre nach Ihrem letzten Kontakt mit Alexis, dann werden sie gelöscht.',
    rights: (contact) =>
      `Ihre Rechte: Auskunft, Berichtigung, Löschung, Einschränkung, Übertragbarkeit und Widerruf der Einwilligung, schriftlich an ${contact}`,
    complaint:
      'Wenn die Antwort Sie nicht zufriedenstellt, können Sie sich bei der französischen Aufsichtsbehörde CNIL beschweren: www.cnil.fr/plaintes',
  },
  announce: {
    sent: (title) => `Ihre Anmeldung zu „${title}“ ist eingegangen.`,
    notSent: (title) => `Ihre Anmeldung zu „${title}“ ist fehlgeschlagen.`,
  },
};
