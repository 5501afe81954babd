/**
 * The playground's script in the browser. The page works without it as plain forms and links; the script sends the
 * forms without leaving the page, and takes from the page anew what has changed.
 */

const root = document.documentElement;
const wantsDark = matchMedia('(prefers-color-scheme: dark)');
const choice = root.dataset.theme;
const applyTheme = () => {
  root.dataset.theme = choice === 'auto' ? (wantsDark.matches ? 'dark' : 'light') : (choice ?? 'light');
};
applyTheme();
wantsDark.addEventListener('change', applyTheme);

/** The HTML of each piece as the server sent it, whatever people have done to it since. @type {WeakMap<Element, string>} */
const sent = new WeakMap();

/** @param {Element} region */
const piecesOf = (region) => /** @type {HTMLElement[]} */ ([...region.children]);

/** What is filled in stays, as in Slack, where the new piece has a control of the same name. @param {Element} old @param {Element} fresh */
const keepFilledIn = (old, fresh) => {
  for (const control of old.querySelectorAll('input:not([type=hidden]), textarea, select')) {
    const before = /** @type {HTMLInputElement} */ (control);
    const same = [...fresh.querySelectorAll(`[name="${CSS.escape(before.name)}"]`)].map(
      (found) => /** @type {HTMLInputElement} */ (found),
    );
    const after = same.find(({ type, value }) => !['radio', 'checkbox'].includes(type) || value === before.value);
    if (!after || after.type === 'hidden') continue;
    if (['radio', 'checkbox'].includes(before.type)) after.checked = before.checked;
    else after.value = before.value;
  }
};

/** @param {Element} piece */
const path = (piece) => {
  const focused = document.activeElement;
  if (!focused || !piece.contains(focused)) return undefined;
  const controls = [...piece.querySelectorAll('a, button, input, textarea, select, summary')];
  return controls.indexOf(focused);
};

/** Puts the fresh piece in the place of the old; the focus stays where it was. @param {HTMLElement} old @param {HTMLElement} fresh */
const replace = (old, fresh) => {
  const focusedAt = path(old);
  keepFilledIn(old, fresh);
  old.replaceWith(fresh);
  shown(fresh);
  if (focusedAt === undefined) return;
  const controls = [...fresh.querySelectorAll('a, button, input, textarea, select, summary')];
  /** @type {HTMLElement} */ (controls[Math.max(0, Math.min(focusedAt, controls.length - 1))] ?? fresh).focus();
};

/** A modal takes the page over as soon as it is there. @param {HTMLElement} piece */
const shown = (piece) => {
  if (!(piece instanceof HTMLDialogElement)) return;
  piece.open = false;
  piece.showModal();
  // As in Slack, one can write at once.
  const field = piece.querySelector('.content :is(input:not([type=hidden]), textarea, select)');
  /** @type {HTMLElement | null} */ (field)?.focus();
};

/** Makes a region as it is in the page anew; only what differs is touched. @param {Element} region @param {Element} fresh */
const bringUpToDate = (region, fresh) => {
  const old = new Map(piecesOf(region).map((piece) => [piece.dataset.key, piece]));
  let last = /** @type {HTMLElement | undefined} */ (undefined);
  for (const piece of piecesOf(fresh)) {
    const html = piece.outerHTML;
    const before = old.get(piece.dataset.key);
    old.delete(piece.dataset.key);
    const isSame = before && sent.get(before) === html;
    const now = isSame ? before : piece;
    if (!isSame) {
      sent.set(piece, html);
      if (before) replace(before, piece);
    }
    const next = last ? last.nextElementSibling : region.firstElementChild;
    if (now !== next) {
      region.insertBefore(now, next);
      if (!before) shown(now);
    }
    last = now;
  }
  for (const gone of old.values()) {
    // A modal that closes gives the focus back to where it was.
    if (gone instanceof HTMLDialogElement) gone.close();
    gone.remove();
  }
};

/** @param {Element} list */
const isAtEnd = (list) => list.scrollHeight - list.scrollTop - list.clientHeight < 80;
/** Shows the end, or, where what is new is longer than the list is high, its first line. @param {Element} list @param {Element} [firstNew] */
const scrollToEnd = (list, firstNew) => {
  list.scrollTop = list.scrollHeight;
  if (!firstNew) return;
  const above = list.getBoundingClientRect().top - firstNew.getBoundingClientRect().top;
  if (above > 0) list.scrollTop -= above;
};
const lists = () => [...document.querySelectorAll('[role=log]')];

/** What came after the item that was the last, or that item itself where it has changed. @param {Element} last @param {Element} list */
const newAfter = (last, list) => {
  const now = last.isConnected ? last : list.querySelector(`[data-key="${last.getAttribute('data-key')}"]`);
  return now?.nextElementSibling ?? (now === last ? null : now);
};

let isRefreshing = false;
let isWanted = false;
/** Takes the page anew. While one is under way, one more is enough for all that changes meanwhile. */
const refresh = async () => {
  isWanted = true;
  if (isRefreshing) return;
  isRefreshing = true;
  while (isWanted) {
    isWanted = false;
    const response = await fetch(location.href, { headers: { 'x-again': '1' } }).catch(() => undefined);
    if (!response?.ok) continue;
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
    const following = lists()
      .filter(isAtEnd)
      .map((list) => ({ list, last: list.querySelector(':scope > ol > li:last-child') }));
    for (const region of document.querySelectorAll('[data-live]')) {
      const counterpart = fresh.getElementById(region.id);
      if (counterpart) bringUpToDate(region, counterpart);
    }
    for (const { list, last } of following) {
      const firstNew = last ? newAfter(last, list) : list.querySelector(':scope > ol > li');
      if (firstNew) scrollToEnd(list, firstNew);
    }
  }
  isRefreshing = false;
};

/** @param {string} text */
const tell = (text) => {
  const note = document.getElementById('note');
  if (note) note.textContent = text;
};

/** Sends a form as the browser would, without leaving the page. @param {HTMLFormElement} form @param {string} action @param {FormData} data */
const send = async (form, action, data) => {
  tell('');
  form.setAttribute('aria-busy', 'true');
  const body = new URLSearchParams(/** @type {[string, string][]} */ ([...data]));
  const response = await fetch(action, { method: 'POST', body, redirect: 'manual' }).catch(() => undefined);
  form.removeAttribute('aria-busy');
  // What is done takes the browser back to the page; anything else comes with words for the person.
  const isDone = response?.type === 'opaqueredirect';
  if (!isDone) tell((await response?.text()) || 'Leikkikenttä ei vastaa. Onko se vielä käynnissä?');
  refresh();
  return isDone;
};

document.addEventListener('submit', async (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (!form.matches('[data-doing]')) return;
  event.preventDefault();
  const button = /** @type {HTMLButtonElement | null} */ (event.submitter);
  const question = button?.dataset.confirm;
  if (question && !confirm(question)) return;
  const text = /** @type {HTMLTextAreaElement | null} */ (form.querySelector('textarea[name=text]'));
  const said = text?.value;
  const data = new FormData(form, button);
  if (text) for (const list of lists()) scrollToEnd(list);
  const isDone = await send(form, button?.hasAttribute('formaction') ? button.formAction : form.action, data);
  // What was written meanwhile stays.
  if (isDone && text && text.value === said) {
    text.value = '';
    fit(text);
  }
});

/** A choice outside of fields to be filled in is told to the app at once. */
document.addEventListener('change', (event) => {
  const control = /** @type {HTMLInputElement} */ (event.target);
  const { at } = control.dataset;
  const field = control.closest('.input');
  if (!at || !control.form || (field && !field.hasAttribute('data-dispatch'))) return;
  const data = new FormData(control.form);
  data.set('at', at);
  send(control.form, '/do/act', data);
});

/** A field grows with its text. @param {HTMLTextAreaElement} text */
const fit = (text) => {
  text.style.height = 'auto';
  text.style.height = `${text.scrollHeight + 2}px`;
};

document.addEventListener('input', (event) => {
  if (event.target instanceof HTMLTextAreaElement && event.target.closest('.composer')) fit(event.target);
});

document.addEventListener('keydown', (event) => {
  const text = event.target;
  const isSending = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
  if (!isSending || !(text instanceof HTMLTextAreaElement) || !text.closest('.composer')) return;
  event.preventDefault();
  text.form?.requestSubmit();
});

/** Esc closes a modal as its button does, so that the app hears of it. */
document.addEventListener(
  'cancel',
  (event) => {
    const dialog = /** @type {HTMLElement} */ (event.target);
    event.preventDefault();
    /** @type {HTMLElement | null} */ (dialog.querySelector('[data-close]'))?.click();
  },
  true,
);

/** On a narrow screen the channels open over the page. @param {boolean} isOpen */
const openMenu = (isOpen) => {
  document.body.classList.toggle('with-menu', isOpen);
  const button = /** @type {HTMLElement | null} */ (document.querySelector('.menu-button'));
  button?.setAttribute('aria-expanded', String(isOpen));
  if (isOpen) /** @type {HTMLElement | null} */ (document.querySelector('.sidebar a'))?.focus();
};

document.addEventListener('click', (event) => {
  const clicked = /** @type {Element} */ (event.target);
  if (clicked.closest('.menu-button')) openMenu(!document.body.classList.contains('with-menu'));
  else if (!clicked.closest('.sidebar')) openMenu(false);
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !document.body.classList.contains('with-menu')) return;
  openMenu(false);
  /** @type {HTMLElement | null} */ (document.querySelector('.menu-button'))?.focus();
});

document.addEventListener('DOMContentLoaded', () => {
  for (const region of document.querySelectorAll('[data-live]')) {
    for (const piece of piecesOf(region)) {
      sent.set(piece, piece.outerHTML);
      shown(piece);
    }
  }
  for (const list of lists()) scrollToEnd(list);
  if (!document.querySelector('dialog')) {
    const narrow = matchMedia('(max-width: 50rem)').matches;
    const text = document.querySelector('.side .composer textarea') ?? document.getElementById('text');
    if (!narrow && text instanceof HTMLElement) text.focus();
  }
  const live = new EventSource('/live');
  live.addEventListener('message', refresh);
  live.addEventListener('open', refresh);
});
