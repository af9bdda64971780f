/**
 * The page's side of the iframe bridge (`/kit/{version}/frame.js`, loaded by `/embed/…`): tells the parent how tall the
 * content is. Works under `sandbox="allow-scripts"`, where the own origin is opaque and the parent's unknown: a height is
 * no secret, so it goes to whoever is the parent.
 */
import { type HeightMessage, isReadyMessage } from './frame-message.ts';

const script = document.currentScript;

/** Growths in a row, without a new width or an act of the visitor, after which the parent is believed to feed them back. */
const PATIENCE = 40;

/**
 * WordPress gives the frames it found by oEmbed a secret after `#?secret=`. It shows such a frame only once that has told
 * something with it, takes whole heights (from 200 to 1000 px), and goes itself to an address of the frame's own host.
 */
const secret = /[#&?]secret=(\w+)/.exec(location.hash)?.[1];

function tellHeight(): void {
  let told = 0;
  let width = 0;
  let growths = 0;

  const tell = (): void => {
    const root = document.documentElement;
    // The box of <html>, which its content alone decides: `scrollHeight` is never less than the frame itself.
    const { height } = root.getBoundingClientRect();
    if (root.clientWidth !== width) growths = 0;
    width = root.clientWidth;
    // A fraction of a pixel is rounding, not content.
    if (!height || Math.abs(height - told) < 1) return;
    if (height > told && ++growths > PATIENCE) return;
    told = height;
    const message: HeightMessage = { type: 'alexis-height', height };
    parent.postMessage(message, '*');
    if (secret) parent.postMessage({ message: 'height', value: Math.ceil(height), secret }, '*');
  };

  ['pointerdown', 'keydown', 'change'].forEach((act) =>
    addEventListener(act, () => (growths = 0), { capture: true, passive: true }),
  );
  if (typeof ResizeObserver === 'function') new ResizeObserver(tell).observe(document.documentElement);
  addEventListener('load', tell);
  addEventListener('resize', tell);
  // The parent's script may start after this one: it hears the height again when it asks.
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== parent || (data !== 'alexis-height?' && !isReadyMessage(data, secret))) return;
    told = 0;
    tell();
  });
  tell();
}

/** A link that opens a tab is dead in the sandbox of WordPress, which has no `allow-popups`: the page around goes there. */
function tellLinks(): void {
  addEventListener('click', (event) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (link?.target !== '_blank' || link.host !== location.host) return;
    event.preventDefault();
    parent.postMessage({ message: 'link', value: link.href, secret }, '*');
  });
}

/**
 * A sandbox takes the page's origin away, and with it the right to send a form (the server refuses who has none): the
 * page says so, with its address. A form that only leads on, as a question of the quiz, works all the same: where the
 * sandbox forbids forms (`allow-forms` is missing), browsers fire no `submit`, so it is fired here.
 */
function liveInSandbox(): void {
  sayWhereToSend();
  addEventListener('click', (event) => {
    const button = event.composedPath().find((target) => target instanceof HTMLButtonElement);
    const form = button?.type === 'submit' && !button.disabled ? button.form : null;
    if (!button || !form) return;
    let isHeard = false;
    form.addEventListener('submit', () => (isHeard = true), { once: true, capture: true });
    setTimeout(() => {
      const submit = { bubbles: true, cancelable: true, submitter: button };
      if (!isHeard && (form.noValidate || form.checkValidity())) form.dispatchEvent(new SubmitEvent('submit', submit));
    });
  });
}

/** The words stand on the script: browsers of texts show what is `hidden`, and these are true in a sandbox alone. */
function sayWhereToSend(): void {
  const words = script?.dataset['sandboxed'];
  if (!words) return;
  const href = secret ? location.href.replace(location.hash, '') : location.href;
  const link = Object.assign(document.createElement('a'), { href, target: '_blank', rel: 'noopener' });
  link.append(href);
  const note = Object.assign(document.createElement('p'), { id: 'sandboxed' });
  note.append(words, ' ', link);
  script.before(note);
}

if (parent !== window) {
  tellHeight();
  // The address with the secret may be opened in a tab of its own, where links open theirs.
  if (secret) tellLinks();
}
if (origin === 'null') liveInSandbox();
