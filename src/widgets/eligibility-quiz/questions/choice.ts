import { html, type TemplateResult } from 'lit';

export interface Choice {
  readonly type: 'radio' | 'checkbox';
  readonly label: string;
  readonly help?: string | undefined;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

/** A native radio button or checkbox, as wide as the widget. */
export const renderChoice = ({ type, label, help, isChosen, choose }: Choice): TemplateResult => html`
  <label class="choice" part="choice" ?data-chosen=${isChosen}>
    <input type=${type} name="answer" .checked=${isChosen} @change=${choose} />
    <span>${label}${help && html`<span class="help small muted">${help}</span>`}</span>
  </label>
`;
