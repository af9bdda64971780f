import { expect, fixture } from '@open-wc/testing';
import { css, html, LitElement, type PropertyDeclarations } from 'lit';
import { defineFeature, FeatureElement } from './feature-element.ts';

class ColouredNote extends FeatureElement {
  static override properties: PropertyDeclarations = {
    text: { attribute: false },
  };

  static override styles = css`
    .note {
      color: rgb(1, 2, 3);
    }
  `;

  text = '';

  protected override render() {
    return html`<p class="note" part="note">${this.text}</p>`;
  }
}

class NoteHolder extends LitElement {
  text = 'early';

  protected override render() {
    return html`<coloured-note .text=${this.text}></coloured-note><coloured-note .text=${'second'}></coloured-note>`;
  }
}
customElements.define('note-holder', NoteHolder);

const notesOf = (holder: NoteHolder) =>
  [...holder.renderRoot.querySelectorAll('coloured-note')].map((note) => note.textContent);

describe('a feature whose code loads after its widget has drawn', () => {
  it('takes over the properties it was given, and draws into the root of the widget', async () => {
    const holder = await fixture<NoteHolder>(html`<note-holder></note-holder>`);
    expect(notesOf(holder)).to.deep.equal(['', '']);
    defineFeature('coloured-note', ColouredNote);
    await holder.renderRoot.querySelector<ColouredNote>('coloured-note')?.updateComplete;
    expect(notesOf(holder)).to.deep.equal(['early', 'second']);
    holder.text = 'late';
    holder.requestUpdate();
    await holder.updateComplete;
    await holder.renderRoot.querySelector<ColouredNote>('coloured-note')?.updateComplete;
    expect(notesOf(holder)).to.deep.equal(['late', 'second']);
  });

  it('adopts its styles in the root of the widget, once for all its elements', async () => {
    const holder = await fixture<NoteHolder>(html`<note-holder></note-holder>`);
    await holder.renderRoot.querySelector<ColouredNote>('coloured-note')?.updateComplete;
    const [note] = holder.renderRoot.querySelectorAll('p');
    expect(note && getComputedStyle(note).color).to.equal('rgb(1, 2, 3)');
    const sheets = holder.shadowRoot?.adoptedStyleSheets ?? [];
    expect(
      sheets.filter((sheet) => [...sheet.cssRules].some(({ cssText }) => cssText.includes('.note'))),
    ).to.have.length(1);
  });

  it('leaves a tag alone that another copy of the kit has defined', () => {
    class Other extends FeatureElement {}
    expect(() => defineFeature('coloured-note', Other)).not.to.throw();
    expect(customElements.get('coloured-note')).to.equal(ColouredNote);
  });
});
