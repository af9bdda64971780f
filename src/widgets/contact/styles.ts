import { css } from 'lit';

/** What the contact form has beside the fields of every form. */
export const contactStyles = css`
  .reference {
    white-space: nowrap;
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
  .preview dl ul {
    display: grid;
    gap: calc(var(--_unit) * 2);
  }

  .attach {
    padding-block-start: calc(var(--_unit) * 2);
    border-block-start: 1px solid var(--_line);
  }

  /* Below the words, not below the box; its text is small. */
  .below-check {
    margin-inline-start: calc(20px + 0.75em / 0.875);
  }

  @container alexis (width >= 560px) {
    .preview dl > div {
      display: grid;
      grid-template-columns: 12em 1fr;
      gap: calc(var(--_unit) * 4);
      align-items: baseline;
    }
  }

  @media print {
    .preview {
      break-inside: avoid;
    }
  }
`;
