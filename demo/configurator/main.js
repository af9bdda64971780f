import { contrast } from './contrast.js';
import { cspLines, privacyText, SNIPPETS } from './snippets.js';
import { PARTNERS, WIDGETS } from './widgets.js';

const WIDTHS = { 320: 'Téléphone', 720: 'Colonne', 1100: 'Page', 0: 'Toute la place' };
/** Of a widget without partner (`src/ui/tokens.ts`). */
const DEFAULT_ACCENT = '#0a5c63';
const RELEASES = ['latest', 'major', 'exact'];
const COMMON = ['lang', 'theme', 'heading-level'];

const byId = (id) => document.getElementById(id);
const form = byId('settings');
const manifest = await (await fetch('/kit/manifest.json')).json();

/** All there is to know: what the address says at first, then what the form says. */
const state = { widget: 'pole-locator', partner: 'carep', tab: 'element', width: '0', ...readAddress() };
const lists = new Map();

function readAddress() {
  const { pinned, ...settings } = Object.fromEntries(new URLSearchParams(location.search));
  // What an address was written with before there were three answers.
  return pinned === '1' ? { release: 'exact', ...settings } : settings;
}

/** A box is ticked as it was chosen, or at first as the widget's settings say. */
const isTicked = ({ name, isOnAtFirst }) => (state[name] === undefined ? isOnAtFirst === true : state[name] === '1');

function choice() {
  const attributes = {};
  for (const option of [...COMMON.map((name) => ({ name })), ...WIDGETS[state.widget].options]) {
    const { name, kind } = option;
    const value = state[name];
    if (kind === 'boolean') {
      if (isTicked(option)) attributes[name] = '';
    } else if (value) attributes[name] = value;
  }
  return {
    origin: location.origin,
    widget: state.widget,
    title: WIDGETS[state.widget].title,
    partner: state.partner,
    accent: /^#[0-9a-f]{6}$/.test(state.accent ?? '') ? state.accent : '',
    attributes,
    release: RELEASES.includes(state.release) ? state.release : 'latest',
  };
}

async function listOf(path) {
  if (!lists.has(path)) {
    lists.set(
      path,
      fetch(path)
        .then((response) => response.json())
        .then(({ data }) => data)
        .catch(() => []),
    );
  }
  return Object.fromEntries((await lists.get(path)).map(({ slug, name }) => [slug, name]));
}

const accents = new Map([['', DEFAULT_ACCENT]]);

async function accentOf(partner) {
  if (!accents.has(partner)) {
    accents.set(
      partner,
      fetch(`/api/v1/partners/${encodeURIComponent(partner)}`)
        .then((response) => response.json())
        .then(({ data }) => data.theme?.accent ?? DEFAULT_ACCENT)
        .catch(() => DEFAULT_ACCENT),
    );
  }
  return accents.get(partner);
}

function make(tag, properties, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

function setOptions(select, values, none) {
  select.replaceChildren(
    ...(none === undefined ? [] : [make('option', { value: '', textContent: none })]),
    ...Object.entries(values).map(([value, textContent]) => make('option', { value, textContent })),
  );
}

function control(option) {
  const { name, label, kind, hint, values, from } = option;
  if (kind === 'boolean') {
    const box = make('input', { type: 'checkbox', name, checked: isTicked(option) });
    const line = make('label', { className: 'check' }, box, ` ${label}`);
    if (!hint) return line;
    const sentence = make('p', { className: 'small', id: `hint-${name}`, textContent: hint });
    box.setAttribute('aria-describedby', sentence.id);
    return make('div', {}, line, sentence);
  }
  if (kind !== 'choice') {
    const field = make('input', { type: kind, name, value: state[name] ?? '', placeholder: hint ?? '' });
    return make('label', {}, label, field);
  }
  const select = make('select', { name });
  setOptions(select, values ?? {}, 'Par défaut');
  select.value = state[name] ?? '';
  if (from) {
    void listOf(from).then((found) => {
      setOptions(select, found, 'Par défaut');
      select.value = state[name] ?? '';
    });
  }
  return make('label', {}, label, select);
}

function drawControls() {
  byId('widgets').replaceChildren(
    ...Object.entries(WIDGETS).map(([value, { title }]) =>
      make(
        'label',
        {},
        make('input', { type: 'radio', name: 'widget', value, checked: value === state.widget }),
        title,
      ),
    ),
  );
  setOptions(byId('partner'), PARTNERS);
  for (const name of ['partner', ...COMMON]) form.elements[name].value = state[name] ?? '';
  byId('dark').checked = state.dark === '1';
  byId('release').value = choice().release;
  drawOptions();
}

const drawOptions = () => byId('options').replaceChildren(...WIDGETS[state.widget].options.map(control));

function drawButtons() {
  byId('sizes').replaceChildren(
    ...Object.entries(WIDTHS).map(([width, textContent]) => {
      const button = make('button', { type: 'button', textContent, onclick: () => change({ width }) });
      button.setAttribute('aria-pressed', String(state.width === width));
      return button;
    }),
  );
  byId('tabs').replaceChildren(
    ...Object.entries(SNIPPETS).map(([tab, { title }]) => {
      const isChosen = state.tab === tab;
      const button = make('button', { type: 'button', textContent: title, tabIndex: isChosen ? 0 : -1 });
      button.id = `tab-${tab}`;
      button.onclick = () => change({ tab });
      button.setAttribute('role', 'tab');
      button.setAttribute('aria-selected', String(isChosen));
      button.setAttribute('aria-controls', 'panel');
      return button;
    }),
  );
  byId('panel').setAttribute('aria-labelledby', `tab-${state.tab}`);
}

/** The colour that the widget has: the one that was chosen, else the partner's. */
async function drawAccent() {
  const { partner } = state;
  form.elements.accent.value = choice().accent || (await accentOf(partner));
  byId('no-accent').hidden = !choice().accent;
}

function drawContrast() {
  const { accent } = choice();
  const isDark = state.dark === '1';
  const line = byId('contrast');
  const ratio = accent ? contrast(accent, isDark ? '#101418' : '#ffffff') : 21;
  const said = ratio.toLocaleString('fr-FR', { maximumFractionDigits: 1 });
  line.className = ratio < 4.5 ? 'small warn' : 'small';
  line.textContent = !accent
    ? ''
    : ratio >= 4.5
      ? `Contraste ${said}\u00a0: lisible sur une page ${isDark ? 'sombre' : 'claire'}.`
      : `Contraste ${said}, sous 4,5\u00a0: l’outil rend les textes plus ${isDark ? 'clairs' : 'foncés'} que cette couleur.`;
}

/** The preview is the very snippet on an empty page of its own. */
function drawPreview() {
  const colours = state.dark === '1' ? 'background:#101418;color:#eef1f5' : 'background:#fff;color:#161b24';
  const page = `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Aperçu</title><body style="margin:1rem;font-family:system-ui,sans-serif;${colours}">${SNIPPETS.element.code(choice(), manifest)}</body></html>`;
  const frame = byId('preview');
  if (frame.srcdoc !== page) frame.srcdoc = page;
  frame.style.width = state.width === '0' ? '100%' : `${state.width}px`;
}

function draw() {
  const chosen = choice();
  const { hint, code } = SNIPPETS[state.tab] ?? SNIPPETS.element;
  drawButtons();
  void drawAccent();
  drawContrast();
  drawPreview();
  // A version can be pinned where the code names one.
  document
    .querySelectorAll('.release')
    .forEach((part) => (part.hidden = !code(chosen, manifest).includes('/alexis.js')));
  byId('hint').textContent = hint;
  byId('code').textContent = code(chosen, manifest);
  byId('csp').textContent = cspLines(chosen);
  byId('privacy').textContent = privacyText(chosen);
}

function change(part) {
  const hadFocus = document.activeElement?.id;
  Object.assign(state, part);
  const kept = Object.entries(state).filter(([, value]) => value);
  history.replaceState(null, '', `?${new URLSearchParams(kept)}`);
  if (part.widget) drawOptions();
  draw();
  if (hadFocus) byId(hadFocus)?.focus();
}

/** Copies the text, and says so beside the button that was pressed. */
async function copy(text, said) {
  document.querySelectorAll('.copied').forEach((other) => (other.textContent = ''));
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = 'Copié.';
  } catch {
    said.textContent = 'La copie est refusée par le navigateur\u00a0: sélectionnez le texte.';
  }
}

form.addEventListener('change', ({ target }) => {
  change({ [target.name]: target.type === 'checkbox' ? (target.checked ? '1' : '0') : target.value });
});
form.addEventListener('submit', (event) => event.preventDefault());
byId('no-accent').onclick = () => change({ accent: '' });
byId('dark').onchange = ({ target }) => change({ dark: target.checked ? '1' : '' });
byId('release').onchange = ({ target }) => change({ release: target.value });
document.querySelectorAll('[data-copy]').forEach((button) => {
  button.onclick = () => void copy(byId(button.dataset.copy).textContent, button.nextElementSibling);
});
byId('tabs').addEventListener('keydown', ({ key }) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (step === undefined) return;
  const tabs = Object.keys(SNIPPETS);
  const tab = tabs[(tabs.indexOf(state.tab) + step + tabs.length) % tabs.length];
  change({ tab });
  byId(`tab-${tab}`).focus();
});

if (!WIDGETS[state.widget]) state.widget = 'pole-locator';
drawControls();
draw();
