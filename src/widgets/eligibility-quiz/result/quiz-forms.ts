import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { FeatureElement } from '../../../element/feature-element.ts';
import type { QuizProps } from '../state/quiz-props.ts';

/**
 * The forms that a result opens, contact and registration; their code loads when one is first opened. They stay while other
 * views are shown: they hold what was typed, and requests on their way.
 * @internal
 */
export class QuizForms extends FeatureElement {
  static override properties: PropertyDeclarations = {
    context: { attribute: false },
  };

  context: QuizProps | undefined;

  protected override render(): TemplateResult {
    return html`
      <alexis-quiz-contact .context=${this.context}></alexis-quiz-contact>
      <alexis-quiz-registration .context=${this.context}></alexis-quiz-registration>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'alexis-quiz-forms': QuizForms;
  }
}
