/**
 * The visitor chose from where distances are counted. It says how, and nothing of where: a commune or a position is the
 * visitor's own and stays inside the kit.
 */
export class AlexisPlaceChangeEvent extends CustomEvent<{ readonly source: 'commune' | 'position' | 'none' }> {
  static readonly type = 'alexis-place-change';

  constructor(source: 'commune' | 'position' | 'none') {
    super(AlexisPlaceChangeEvent.type, { detail: { source }, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'alexis-place-change': AlexisPlaceChangeEvent;
  }
}
