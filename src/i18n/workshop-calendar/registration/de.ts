import type { RegistrationWords } from './fr.ts';

export const de: RegistrationWords = {
  title: 'Anmelden',
  titleWaiting: 'Auf die Warteliste setzen',
  for: (title, when) => `${title}, ${when}`,
  required: 'Mit „Pflichtfeld“ markierte Felder sind nötig, die anderen dürfen leer bleiben.',
  requiredMark: 'Pflichtfeld',
  optionalMark: 'freiwillig',
  labels: {
    mode: 'Wie nehmen Sie teil?',
    name: 'Vor- und Nachname',
    email: 'E-Mail-Adresse',
    phone: 'Telefon',
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
  modeStatus: (mode, status) => `${mode} (${status})`,
  trap: 'Dieses Feld leer lassen',
  submit: 'Anmeldung bestätigen',
  submitWaiting: 'Auf die Warteliste setzen',
  sending: 'Wird gesendet …',
  checking: 'Prüfung gegen Roboter …',
  cancel: 'Zurück zum Workshop',
  cancelToList: 'Zurück zur Liste',
  summary: (count) => (count === 1 ? 'Ein Feld ist zu berichtigen:' : `${count} Felder sind zu berichtigen:`),
  fields: {
    mode: {
      required: 'Wählen Sie, wie Sie teilnehmen: vor Ort oder online.',
      any: 'Diese Art der Teilnahme gibt es bei diesem Workshop nicht.',
    },
    name: {
      required: 'Geben Sie Ihren Vor- und Nachnamen an.',
      'too-long': 'Der Name ist zu lang: höchstens 120 Zeichen.',
      any: 'Der Name muss aus Buchstaben bestehen, ohne Ziffern und ohne Web- oder E-Mail-Adresse.',
    },
    email: {
      required: 'Geben Sie Ihre E-Mail-Adresse an: Dorthin geht die Bestätigung.',
      'too-long': 'Die E-Mail-Adresse ist zu lang: höchstens 254 Zeichen.',
      any: 'Prüfen Sie die E-Mail-Adresse. Beispiel: vorname.name@example.org',
    },
    phone: {
      any: 'Prüfen Sie die Telefonnummer: 6 bis 15 Ziffern, zum Beispiel 06 39 98 12 34. Das Feld darf leer bleiben.',
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
    other:
      'Die Anmeldung konnte nicht gespeichert werden. Ihre Angaben bleiben erhalten; versuchen Sie es in einigen Minuten erneut.',
  },
  problems: {
    'invalid-fields': 'Einige Felder sind zu berichtigen.',
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
    'proof-refused':
      'Die Prüfung gegen Roboter ist nicht gelungen. Ihre Angaben bleiben erhalten; versuchen Sie es erneut.',
    'too-fast':
      'Das Formular wurde sehr schnell gesendet. Ihre Angaben bleiben erhalten; warten Sie einige Sekunden und versuchen Sie es erneut.',
    'rate-limited': 'Von Ihrem Anschluss kommen viele Anfragen. Ihre Angaben bleiben erhalten.',
  },
  retryAfter: (minutes) =>
    minutes === undefined
      ? 'Versuchen Sie es in einigen Minuten erneut.'
      : minutes <= 1
        ? 'Versuchen Sie es in einer Minute erneut.'
        : `Versuchen Sie es in ${minutes} Minuten erneut.`,
  retry: 'Erneut versuchen',
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
    noMail: 'Nach einer Viertelstunde nichts erhalten? Sehen Sie im Spam-Ordner nach.',
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
    why: 'Warum: um Ihre Teilnahme zu speichern, Sie über Änderungen zu informieren und den Workshop vorzubereiten. Rechtsgrundlage: Ihre Einwilligung, die Sie jederzeit widerrufen können.',
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
    opened: (title) => `Anmeldeformular: ${title}.`,
    sent: (title) => `Ihre Anmeldung zu „${title}“ ist eingegangen.`,
    notSent: (title) => `Ihre Anmeldung zu „${title}“ ist fehlgeschlagen.`,
    full: 'Der letzte Platz wurde gerade vergeben. Das Formular bietet jetzt die Warteliste an.',
  },
};
