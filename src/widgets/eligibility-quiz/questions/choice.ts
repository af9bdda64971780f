import { html, type TemplateResult } from 'lit';

/** A native radio button or box, as wide as the widget. */
export const renderChoice = (
  several: boolean,
  isChosen: boolean,
  label: string,
  choose: () => void,
  help?: string,
): TemplateResult => html`
  <label class="choice" part="choice" ?data-chosen=${isChosen}>
    <input type=${several ? 'checkbox' : 'radio'} name="answer" .checked=${isChosen} @change=${choose} />
    <span>${label}${help && html`<span class="help small muted">${help}</span>`}</span>
  </label>
`;
