import { css } from 'lit';

/** The contact form. */
export const contactStyles = css`
  .contact {
    display: grid;
    gap: calc(var(--_unit) * 6);
    max-inline-size: 44em;
  }

  .contact.sent {
    gap: calc(var(--_unit) * 3);
  }

  .sent .actions {
    margin-block-start: calc(var(--_unit) * 3);
  }

  .sent strong {
    white-space: nowrap;
  }

  .sent .icon {
    color: var(--_good);
  }

  .contact .label .small {
    font-weight: 400;
  }

  .contact .input {
    margin-block-start: calc(var(--_unit) * 1.5);
  }

  .contact .input ~ p {
    margin-block-start: calc(var(--_unit) * 1.5);
  }

  .contact .field p:empty {
    display: none;
  }

  textarea.input {
    resize: vertical;
    line-height: 1.5;
  }

  .preview {
    display: grid;
    gap: calc(var(--_unit) * 4);
    padding: calc(var(--_unit) * 4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .preview .label {
    margin: 0;
  }

  .preview dl,
  .privacy {
    display: grid;
    gap: calc(var(--_unit) * 2);
  }

  .preview dl ul {
    display: grid;
    gap: var(--_unit);
  }

  .choose {
    padding-block-start: calc(var(--_unit) * 2);
    border-block-start: 1px solid var(--_line);
  }

  /* The box stands beside the first line, and what belongs to it below the words. */
  .contact .check {
    align-items: start;
    padding-block: 10px;
  }

  .contact .check input {
    margin-block-start: 2px;
  }

  .under {
    margin-inline-start: calc(20px + 0.75em);
  }

  .consent .under > p {
    margin-block-end: calc(var(--_unit) * 1.5);
  }

  .contact .notice.error {
    font-weight: 400;
  }

  .trap {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  #contact-summary {
    padding: calc(var(--_unit) * 4);
    padding-block-end: calc(var(--_unit) * 2);
    border: 2px solid var(--_bad);
    border-radius: var(--_radius);
    outline: none;
  }

  #contact-summary .button {
    justify-content: start;
    margin-inline-start: -1px;
    padding-block: var(--_unit);
    text-align: start;
    color: var(--_bad);
    text-decoration: underline;
  }

  .contact .actions .button {
    flex-grow: 1;
  }

  @container alexis (width >= 560px) {
    .contact .actions .button {
      flex-grow: 0;
    }

    .preview dl > div {
      display: grid;
      grid-template-columns: 12em 1fr;
      gap: calc(var(--_unit) * 4);
      align-items: baseline;
    }
  }

  @media print {
    /* What was typed. */
    .contact .input {
      display: block;
    }

    .preview {
      break-inside: avoid;
    }
  }
`;
