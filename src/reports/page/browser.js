// @ts-check
// What the page does by itself, in the person's browser: remembers ticks and notes there, filters the accounts, and makes
// the short text that `numclean import` takes. It asks nobody anything, and without it the page can still be read.
// The build makes one plain script of it for phones of 2020 and puts that into the page.
import { encode } from 'uqr';

(() => {
  /** @typedef {{ state: 'todo' | 'doing' | 'waiting' | 'claimed' | 'kept', at: number, until?: string, note?: string, steps: number[] }} Tick */
  /** @typedef {{ cleanup: string, born: string, base: string, words: Record<string, string> }} Given */

  /** @type {<E extends Element>(selector: string, within?: ParentNode) => E[]} */
  const all = (selector, within = document) => /** @type {any} */ ([...within.querySelectorAll(selector)]);
  /** @type {(selector: string, within?: ParentNode) => any} */
  const one = (selector, within = document) => /** @type {any} */ (within.querySelector(selector));

  /** @type {Given} */
  const given = JSON.parse(one('#given').textContent || '{}');
  const KEY = `numclean ${given.cleanup} ${given.born}`;
  const SETTLED_AT_FIRST = ['claimed', 'verified', 'skipped'];

  /** @type {Record<string, Tick>} what the person ticked here, by task id, since the page was made or sent back */
  let ticks = read();

  function read() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY) || '{}');
      return kept && typeof kept === 'object' ? kept : {};
    } catch {
      return {};
    }
  }

  function keep() {
    try {
      localStorage.setItem(KEY, JSON.stringify(ticks));
    } catch {
      // some viewers keep nothing: said where the ticks are sent back
      one('#not-kept').hidden = false;
    }
  }

  /** @type {Map<string, HTMLElement>} each task's card */
  const cards = new Map();
  for (const card of /** @type {HTMLElement[]} */ (all('[data-task]', one('#tasks')))) {
    cards.set(card.dataset.task || '', card);
  }

  /** When the computer was last told of a task, in seconds, as the page knows it. @param {HTMLElement | undefined} card */
  const toldAt = (card) => Number(card?.dataset.at || 0);

  /** A page made anew brings what was told to the computer after a tick: the tick is over, as it is for `numclean import`. */
  function dropOlder() {
    const before = Object.keys(ticks).length;
    for (const id of Object.keys(ticks)) {
      const tick = ticks[id];
      if (tick && Math.floor(tick.at / 1000) < toldAt(cards.get(id))) delete ticks[id];
    }
    if (Object.keys(ticks).length < before) keep();
  }

  function showAll() {
    for (const id of Object.keys(ticks)) {
      const card = cards.get(id);
      if (card) show(card, ticks[id]);
    }
  }

  const FORM = one('#tick').content;

  /** Puts what the person tells of a task into its card: first when it is opened, since a page has many. @param {HTMLElement} card */
  function fill(card) {
    if (one('[data-done]', card)) return;
    const form = document.importNode(FORM, true);
    one('[data-note]', form).value = card.dataset.note || '';
    const until = one('[data-until]', form);
    if (SETTLED_AT_FIRST.includes(card.dataset.state || '')) until.parentElement.remove();
    else until.value = card.dataset.until || '';
    one('.inside', card).append(form);
    show(card, ticks[card.dataset.task || '']);
  }

  /**
   * What the card's boxes and fields say now.
   * @param {HTMLElement} card
   * @param {Tick | undefined} before
   * @returns {Tick}
   */
  function told(card, before) {
    const isDone = one('[data-done]', card).checked;
    const until = isDone ? '' : fieldOf('[data-until]', card);
    const note = fieldOf('[data-note]', card);
    const steps = stepsOf(card, ({ checked }) => checked);
    // never before what the page knows already, however slow this device's clock is
    const at = Math.max(Date.now(), (before ? before.at : 0) + 1, toldAt(card) * 1000);
    const state = isDone ? 'claimed' : until ? 'waiting' : begunOr(card, steps);
    /** @type {Tick} */
    const tick = { state, at, steps };
    if (until) tick.until = until;
    if (note) tick.note = note;
    return tick;
  }

  /** @type {(card: HTMLElement, fits: (box: HTMLInputElement) => boolean) => number[]} the places of such steps */
  const stepsOf = (card, fits) =>
    all('.steps input', card).flatMap((box, place) =>
      fits(/** @type {HTMLInputElement} */ (box)) ? [place] : [],
    );

  /** A note alone changes nothing about what is begun or stuck. @type {(card: HTMLElement, steps: number[]) => Tick['state']} */
  const begunOr = (card, steps) => {
    if (steps.length > 0) return 'doing';
    return ['doing', 'blocked'].includes(card.dataset.state || '') ? 'kept' : 'todo';
  };

  /** @type {(selector: string, card: HTMLElement) => string} what a field says; empty where the card has none */
  const fieldOf = (selector, card) => {
    const field = one(selector, card);
    return field ? field.value.trim() : '';
  };

  /**
   * @param {HTMLElement} card
   * @param {Tick | undefined} tick
   */
  function show(card, tick) {
    const wasSettled = SETTLED_AT_FIRST.includes(card.dataset.state || '');
    const isDone = tick ? tick.state === 'claimed' : wasSettled;
    card.classList.toggle('done', isDone);
    const box = one('[data-done]', card);
    if (box) box.checked = isDone;
    if (tick) showTold(card, tick);
  }

  /**
   * @param {HTMLElement} card
   * @param {Tick} tick
   */
  function showTold(card, tick) {
    if (tick.state !== 'kept') one('[data-said]', card).textContent = ` · ${saidOf(tick)}`;
    all('.steps input', card).forEach((step, index) => {
      /** @type {HTMLInputElement} */ (step).checked = tick.steps.includes(index);
    });
    const until = one('[data-until]', card);
    if (until) until.value = tick.until || '';
    const note = one('[data-note]', card);
    if (note && document.activeElement !== note) note.value = tick.note || '';
  }

  /** @param {Tick} tick */
  const saidOf = (tick) =>
    (given.words[tick.state] || '') + (tick.state === 'waiting' && tick.until ? ` ${tick.until}` : '');

  // ---- what stands at the top goes on with the ticks

  /** @type {(state: string | undefined) => 'done' | 'skipped' | 'waiting' | 'open'} */
  const kindOf = (state) => {
    if (state === 'skipped' || state === 'waiting') return state;
    return SETTLED_AT_FIRST.includes(state || '') ? 'done' : 'open';
  };

  /** The counts as the page was made with. @type {{ done: number, skipped: number, waiting: number, open: number }} */
  const countsAtFirst = { done: 0, skipped: 0, waiting: 0, open: 0 };
  for (const { dataset } of cards.values()) countsAtFirst[kindOf(dataset.state)]++;

  function showStanding() {
    const counts = { ...countsAtFirst };
    /** @type {Set<string>} the hashes of cards whose task needs nothing now */
    const over = new Set();
    for (const [id, { state }] of Object.entries(ticks)) {
      const card = cards.get(id);
      if (!card) continue;
      const now = kindOf(state === 'kept' ? card.dataset.state : state);
      counts[kindOf(card.dataset.state)]--;
      counts[now]++;
      if (now !== 'open') over.add(`#${card.id}`);
    }
    showCounts(counts);
    showOver(over);
  }

  /** Strikes the links to what is over, and offers the next thing that is not. @param {Set<string>} over */
  function showOver(over) {
    for (const link of all('a[href^="#task-"]')) {
      link.classList.toggle('over', over.has(link.getAttribute('href') || ''));
    }
    const offered = /** @type {HTMLElement[]} */ (all('[data-next]'));
    const first = offered.find(({ dataset }) => !over.has(dataset.next || ''));
    for (const next of offered) next.hidden = next !== first;
  }

  /** @param {typeof countsAtFirst} counts */
  function showCounts(counts) {
    let before = 0;
    let said = given.words.standing || '';
    for (const kind of /** @type {const} */ (['done', 'waiting', 'open'])) {
      const share = (100 * counts[kind]) / Math.max(1, cards.size - counts.skipped);
      const bar = one(`#progress rect[data-of="${kind}"]`);
      if (!bar) return;
      bar.setAttribute('x', `${before}%`);
      bar.setAttribute('width', `${share}%`);
      one(`#progress strong[data-of="${kind}"]`).textContent = String(counts[kind]);
      said = said.replace('#', String(counts[kind]));
      before += share;
    }
    one('#progress svg').setAttribute('aria-label', said);
  }

  // ---- back to the computer

  const LETTERS = { todo: 'o', doing: 's', waiting: 'w', claimed: 'd', kept: 'k' };

  /** What the computer doesn't know yet: what differs from what the page was made with. */
  const news = () =>
    Object.entries(ticks).filter(([id, { state, until = '', note = '', steps }]) => {
      const card = cards.get(id);
      if (!card) return true;
      const known = card.dataset.state === 'verified' ? 'claimed' : card.dataset.state;
      return (
        (state !== known && state !== 'kept') ||
        until !== (card.dataset.until || '') ||
        note !== (card.dataset.note || '') ||
        (state !== 'claimed' &&
          String(steps) !== String(stepsOf(card, ({ defaultChecked }) => defaultChecked)))
      );
    });

  /** The short text: what `walks/page-ticks.ts` reads. */
  function shortText() {
    const told = news().map(([id, tick]) => {
      const entry = [
        id,
        LETTERS[tick.state],
        Math.floor(tick.at / 1000),
        tick.until || 0,
        tick.note || 0,
        tick.steps.reduce((bits, place) => bits | (1 << place), 0),
      ];
      while (entry.length > 3 && entry[entry.length - 1] === 0) entry.pop();
      return entry;
    });
    const bytes = new TextEncoder().encode(JSON.stringify({ c: given.cleanup, b: given.base, t: told }));
    const code = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=+$/, '');
    return `numclean:1:${code}:${checksum(code)};`;
  }

  /** FNV-1a, so that a text cut short is told from a whole one. @param {string} text */
  function checksum(text) {
    let hash = 0x811c9dc5;
    for (let place = 0; place < text.length; place++) {
      hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193) >>> 0;
    }
    return hash.toString(36);
  }

  /** A longer text makes a code too fine for one phone to read off another's screen. */
  const MOST_IN_CODE = 1100;

  /** Draws a text for another phone or the computer's camera. @param {string} text */
  function drawCode(text) {
    const place = one('#ticks-code');
    const fits = text !== '' && text.length <= MOST_IN_CODE;
    one('#code-too-long').hidden = text === '' || fits;
    place.hidden = !fits;
    if (!fits) return;
    const { data, size } = encode(text, { ecc: 'L', border: 4 });
    const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
    one('svg', place).setAttribute('viewBox', `0 0 ${size} ${size}`);
    one('path', place).setAttribute('d', dark.join(''));
  }

  const field = one('#ticks-text');
  const status = one('#ticks-status');

  function sayBack() {
    const count = news().length;
    one('#back-bar').hidden = count === 0;
    one('#back-empty').hidden = count > 0;
    one('#back-full').hidden = count === 0;
    for (const place of all('[data-count]'))
      place.textContent = (given.words.count || '').replace('#', String(count));
    field.value = count > 0 ? shortText() : '';
    drawCode(field.value);
  }

  one('#copy').addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      field.select();
      document.execCommand('copy');
    }
    status.textContent = given.words.copied || '';
  });

  const share = one('#share');
  share.toggleAttribute('hidden', typeof navigator.share !== 'function');
  share.addEventListener('click', () => {
    navigator.share({ text: field.value }).catch(() => {});
  });

  one('#save').addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`${field.value}\n`], { type: 'text/plain' }));
    link.download = 'numclean-ticks.txt';
    link.click();
    URL.revokeObjectURL(link.href);
    status.textContent = given.words.saved || '';
  });

  one('#forget').addEventListener('click', () => {
    if (!confirm(given.words.forget)) return;
    ticks = {};
    keep();
    location.reload();
  });

  // ---- finding accounts

  const search = one('#search');
  const level = one('#level');
  const open = one('#open');

  function filter() {
    const wanted = (search?.value || '').trim().toLowerCase();
    let shown = 0;
    for (const account of /** @type {HTMLElement[]} */ (all('[data-account]'))) {
      const fits =
        (account.dataset.account || '').toLowerCase().includes(wanted) &&
        (!level?.value || account.dataset.level === level.value) &&
        (!open?.value || account.dataset.open === open.value);
      account.hidden = !fits;
      if (fits) shown++;
    }
    for (const part of /** @type {HTMLElement[]} */ (all('[data-part]'))) {
      part.hidden = !one('[data-account]:not([hidden])', part);
    }
    one('#found').textContent = (given.words.found || '').replace('#', String(shown));
  }
  search?.addEventListener('input', filter);
  level?.addEventListener('change', filter);
  open?.addEventListener('change', filter);

  // ---- a link to a card opens it

  function openTarget() {
    const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    if (target instanceof HTMLDetailsElement) target.open = true;
  }
  addEventListener('hashchange', openTarget);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (link && link.getAttribute('href') === location.hash) openTarget();
  });

  // ---- paper: a line for each task; the steps of what is done at a counter, of what is open here, or of all

  const whole = document.documentElement.classList;
  /** @type {HTMLDetailsElement[]} */
  const openedForPaper = [];
  addEventListener('beforeprint', () => {
    const wanted = whole.contains('print-all')
      ? '.card:not(.done), .day'
      : '.card.counter:not(.done), header .day, #agenda .day, #incidents .day, #remedies .day';
    for (const details of /** @type {HTMLDetailsElement[]} */ (all(wanted))) {
      if (!details.open) openedForPaper.push(details);
    }
    for (const one of openedForPaper) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of openedForPaper.splice(0)) one.open = false;
    whole.remove('print-all');
  });
  one('#print').addEventListener('click', () => print());
  one('#print-all').addEventListener('click', () => {
    whole.add('print-all');
    print();
  });

  // ---- last, when all of the above is there

  /** @type {(event: Event) => HTMLElement | null} */
  const cardOf = ({ target }) => (target instanceof Element ? target.closest('[data-task]') : null);

  // one listener for all cards: a page has many; that a card was opened is told to it alone, on the way down
  document.addEventListener(
    'toggle',
    (event) => {
      const card = cardOf(event);
      if (card) fill(card);
    },
    true,
  );
  document.addEventListener('change', (event) => {
    const card = cardOf(event);
    if (!card) return;
    fill(card);
    const id = card.dataset.task || '';
    // another window of this page may have kept something meanwhile
    ticks = { ...ticks, ...read() };
    ticks[id] = told(card, ticks[id]);
    keep();
    show(card, ticks[id]);
    showStanding();
    sayBack();
  });
  addEventListener('storage', ({ key }) => {
    if (key !== KEY) return;
    ticks = read();
    showAll();
    showStanding();
    sayBack();
  });

  dropOlder();
  showAll();
  if (Object.keys(ticks).length > 0) showStanding();
  for (const card of cards.values()) if (card.hasAttribute('open')) fill(card);
  for (const part of /** @type {HTMLElement[]} */ (all('[data-script]'))) part.hidden = false;
  sayBack();
  openTarget();
})();
