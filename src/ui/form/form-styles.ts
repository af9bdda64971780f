import { css } from 'lit';

/** Every form, and what comes of it. */
export const formStyles = css`
  alexis-registration-form,
  alexis-contact-form {
    display: block;
  }

  .form,
  .done {
    max-inline-size: 36em;
  }

  .form-title {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    margin-block: calc(var(--_unit) * 4) calc(var(--_unit) * 2);
    font-size: 1.25em;
    font-weight: 600;
  }

  .form-title:focus {
    outline: none;
  }

  .done .form-title .icon {
    align-self: center;
    color: var(--_good);
  }

  .done > .label {
    margin-block-start: calc(var(--_unit) * 4);
  }

  .done {
    padding-block-end: calc(var(--_unit) * 4);
  }

  .form form {
    display: grid;
    gap: calc(var(--_unit) * 5);
    margin-block-start: calc(var(--_unit) * 4);
  }

  .form .label {
    margin-block-end: 0;
  }

  .form .input {
    margin-block-start: calc(var(--_unit) * 1.5);
  }

  .mark {
    font-weight: 400;
  }

  textarea.input {
    resize: vertical;
    line-height: 1.5;
  }

  /* The box is beside the first line of its words. */
  .form .check {
    display: flex;
    align-items: flex-start;
    gap: 0.75em;
    min-block-size: 44px;
    padding-block: 10px;
    cursor: pointer;
  }

  .form .check input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 2px 0 0;
  }

  .fault {
    display: flex;
    gap: 0.375em;
    margin-block-start: var(--_unit);
    color: var(--_bad);
    font-weight: 600;
  }

  .fault + .button {
    margin-block-start: calc(var(--_unit) * 2);
  }

  .fault::before {
    content: '!';
    /* The text beside it says what is wrong: nothing to say for the sign. */
    content: '!' / '';
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block-start: 0.125em;
    border: 2px solid;
    border-radius: 50%;
    font-size: 0.875em;
    line-height: 1;
    text-align: center;
  }

  .form-summary {
    padding: calc(var(--_unit) * 4);
    border: 2px solid var(--_bad);
    border-radius: var(--_radius);
  }

  .form-summary a {
    display: inline-block;
    padding-block: var(--_unit);
    color: var(--_bad);
  }

  .trap {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  :is(.form, .done) .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: start;
    gap: calc(var(--_unit) * 3);
    margin-block-start: calc(var(--_unit) * 3);
  }

  .form form > .actions {
    margin-block-start: 0;
  }

  .privacy summary {
    list-style: none;
    margin-inline-start: -0.5em;
  }

  .privacy summary::-webkit-details-marker {
    display: none;
  }

  .privacy details[open] summary .icon {
    rotate: 180deg;
  }

  .privacy li {
    padding-block: var(--_unit);
  }

  @media print {
    /* What was typed. */
    .form .input {
      display: block;
    }
  }
`;
