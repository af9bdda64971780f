/** The visitor opened a workshop. */
export class AlexisWorkshopOpenEvent extends CustomEvent<{ readonly workshop: string }> {
  static readonly type = 'alexis-workshop-open';

  constructor(workshop: string) {
    super(AlexisWorkshopOpenEvent.type, { detail: { workshop }, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'alexis-workshop-open': AlexisWorkshopOpenEvent;
  }
}
