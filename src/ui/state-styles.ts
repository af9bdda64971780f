import { css } from 'lit';

/** Notices (failed, stale, empty) and the calm skeleton, which appears only when loading takes more than 200 ms. */
export const stateStyles = css`
  .notice {
    display: flex;
    gap: 0.75em;
    align-items: flex-start;
    padding: 1em 0;
    border-block: 1px solid var(--_line);
  }

  .notice .button {
    margin-block-start: 0.75em;
  }

  .notice .button.quiet {
    margin: 0;
    padding-inline: 0;
  }

  .notice.failed > .icon {
    margin-block-start: 2px;
    color: var(--_bad);
  }

  .ghost span {
    display: block;
    block-size: 0.875em;
    inline-size: 60%;
    margin-block: 0.375em;
    border-radius: 4px;
    background: var(--_line);
    animation: appear 150ms 200ms ease-out both;
  }

  .ghost span:first-child {
    inline-size: 85%;
    block-size: 1.25em;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
