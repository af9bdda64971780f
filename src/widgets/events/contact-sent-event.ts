/** The visitor's contact request was taken in. Nothing of it is told. */
export class AlexisContactSentEvent extends CustomEvent<null> {
  static readonly type = 'alexis-contact-sent';

  constructor() {
    super(AlexisContactSentEvent.type, { detail: null, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'alexis-contact-sent': AlexisContactSentEvent;
  }
}
