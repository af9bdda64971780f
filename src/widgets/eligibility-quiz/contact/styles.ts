import { css } from 'lit';

/** The contact form. */
export const contactStyles = css`
  .contact {
    display: grid;
    gap: calc(var(--_unit) * 5);
    max-inline-size: 44em;
  }

  .contact .actions {
    margin-block-start: calc(var(--_unit) * 2);
  }

  textarea.input {
    resize: vertical;
    line-height: 1.5;
  }

  .preview {
    display: grid;
    gap: calc(var(--_unit) * 2);
    padding: calc(var(--_unit) * 4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .preview dl,
  .privacy {
    display: grid;
    gap: calc(var(--_unit) * 2);
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
    outline: none;
    border-color: var(--_bad);
  }

  #contact-summary .button {
    justify-content: start;
    text-align: start;
    color: var(--_bad);
    text-decoration: underline;
  }
`;
