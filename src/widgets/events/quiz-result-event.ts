/** The visitor came to a result: codes of its outcomes, the next step first. No answer is told. */
export class AlexisQuizResultEvent extends CustomEvent<{ readonly outcomes: readonly string[] }> {
  static readonly type = 'alexis-quiz-result';

  constructor(outcomes: readonly string[]) {
    super(AlexisQuizResultEvent.type, { detail: { outcomes }, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'alexis-quiz-result': AlexisQuizResultEvent;
  }
}
