import { html, nothing, type TemplateResult } from 'lit';
import type { ContactWords } from '../../i18n/eligibility-quiz/contact/fr.ts';
import type { FormActs } from '../../ui/form/form-view.ts';
import { siteHere } from './page-origin.ts';
import type { ContactState } from './contact-store.ts';

/** What is sent beside the fields, before it is sent; attaching the answers is a choice. */
export function renderPreview({ subject, values }: ContactState, words: ContactWords, acts: FormActs): TemplateResult {
  const { place, pole, quiz, client, level } = subject;
  const page = words.page(new URL(siteHere(client.base)).host);
  return html`
    <section class="preview">
      <div class="label" role="heading" aria-level=${Math.min(level + 1, 6)}>${words.preview}</div>
      <dl>
        ${quiz ? renderRow(words.previewOutcomes, quiz.outcomes.map(({ title }) => title).join(' · ')) : nothing}
        ${place ? renderRow(words.previewPlace, place.text) : nothing}
        ${pole ? renderRow(words.previewPole, pole.name) : nothing}
        ${quiz ? renderRow(words.previewVersion, quiz.version) : nothing} ${renderRow(words.previewPage, page)}
      </dl>
      ${
        quiz
          ? html`
              <div class="attach">
                <label class="check">
                  <input
                    type="checkbox"
                    aria-describedby="attach-hint"
                    .checked=${values.attach}
                    @change=${(event: Event) => acts.set('attach', (event.target as HTMLInputElement).checked)}
                  />
                  <span>${words.attach}</span>
                </label>
                <p id="attach-hint" class="below-check small muted">${words.attachHint}</p>
              </div>
              <dl>
                ${renderRow(
                  words.previewAnswers,
                  values.attach
                    ? html`<ul>
                        ${quiz.answers.map(({ question, answer }) => html`<li>${question} <strong>${answer}</strong></li>`)}
                      </ul>`
                    : words.previewNoAnswers,
                )}
              </dl>
            `
          : nothing
      }
    </section>
  `;
}

const renderRow = (title: string, content: unknown): TemplateResult => html`
  <div>
    <dt class="small muted">${title}</dt>
    <dd>${content}</dd>
  </div>
`;
