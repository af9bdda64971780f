/**
 * The visitor chose a pôle, or closed the chosen one (`null`).
 */
export class AlexisPoleSelectEvent extends CustomEvent<{ readonly pole: string | null }> {
  static readonly type = 'alexis-pole-select';

  constructor(pole: string | null) {
    super(AlexisPoleSelectEvent.type, { detail: { pole }, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'alexis-pole-select': AlexisPoleSelectEvent;
  }
}
