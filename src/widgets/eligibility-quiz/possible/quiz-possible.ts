import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { stillPossible } from '../../../domain/quiz/still-possible.ts';
import { defineFeature, FeatureElement } from '../../../element/feature-element.ts';
import { Messages } from '../../../element/words.ts';
import { contentText } from '../../../i18n/eligibility-quiz/content-text.ts';
import { possibleWords } from '../../../i18n/eligibility-quiz/possible/words.ts';
import { chevronDownIcon } from '../../../ui/icons/chevron-down.ts';
import type { QuizProps } from '../state/quiz-props.ts';

/**
 * The steps that the answers so far leave open, below a question; folded on a phone. No live region: a screen reader
 * finds it, and is not told of each change while the user chooses.
 * @internal
 */
export class QuizPossible extends FeatureElement {
  static override properties: PropertyDeclarations = {
    context: { attribute: false },
  };

  static override styles = css`
    .possible {
      max-inline-size: 44em;
    }

    .possible .wide {
      display: none;
    }

    .possible summary {
      display: inline-flex;
      gap: 0.375em;
      align-items: center;
      min-block-size: 44px;
      cursor: pointer;
      list-style: none;
    }

    .possible summary::-webkit-details-marker {
      display: none;
    }

    .possible details[open] .icon {
      rotate: 180deg;
    }

    .possible li {
      margin-block: 0.25em;
    }

    @container alexis (width >= 560px) {
      .possible .wide {
        display: block;
      }

      .possible details {
        display: none;
      }
    }
  `;

  context: QuizProps | undefined;

  readonly #words = new Messages(this, possibleWords);

  protected override render(): TemplateResult | typeof nothing {
    const { context } = this;
    const words = context && this.#words.in(context.language);
    if (!words) return nothing;
    const { quiz, step } = context.state;
    const titles = stillPossible(quiz, step.answers).map(({ title }) => contentText(title, context.language));
    if (!titles.length || !Object.keys(step.answers).length) return nothing;
    return html`
      <div class="possible small muted">
        <p class="wide">${words.title} ${titles.join(' · ')}</p>
        <details>
          <summary>${words.folded(titles.length)}${chevronDownIcon()}</summary>
          <ul>
            ${titles.map((title) => html`<li>${title}</li>`)}
          </ul>
        </details>
      </div>
    `;
  }
}

export const definePossible = (): void => defineFeature('alexis-quiz-possible', QuizPossible);

declare global {
  interface HTMLElementTagNameMap {
    'alexis-quiz-possible': QuizPossible;
  }
}
