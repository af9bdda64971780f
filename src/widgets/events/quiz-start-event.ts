/** The visitor began the quiz. */
export class AlexisQuizStartEvent extends CustomEvent<null> {
  static readonly type = 'alexis-quiz-start';

  constructor() {
    super(AlexisQuizStartEvent.type, { detail: null, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'alexis-quiz-start': AlexisQuizStartEvent;
  }
}
