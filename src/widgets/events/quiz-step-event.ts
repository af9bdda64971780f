/** The visitor came to a question: its number on their path, from 1. Neither the question nor an answer is told. */
export class AlexisQuizStepEvent extends CustomEvent<{ readonly index: number }> {
  static readonly type = 'alexis-quiz-step';

  constructor(index: number) {
    super(AlexisQuizStepEvent.type, { detail: { index }, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'alexis-quiz-step': AlexisQuizStepEvent;
  }
}
