// Keeps the page at what make-deck says. `main`, `slides`, `current`, `show`, `showNamed` and `deeds` are page.js's.
const root = document.documentElement;
const pick = (selector) => document.querySelector(selector);
const [said, panel, count, download] = [
  '[role="status"]',
  '#problems',
  '[data-does="problems"]',
  '#download',
].map(pick);
const shapes = pick('.glyphs defs');
const choices = [...document.querySelectorAll('[data-choice]')];

/** What is asked for, as in the address. */
const query = new URLSearchParams(location.search);

let events;
let isFirst = true;
let isRestart = false;

function connect() {
  events?.close();
  events = new EventSource(`/events?${query}`);
  events.addEventListener('message', ({ data }) => receive(JSON.parse(data)));
  events.addEventListener('error', () => say(said.dataset.ended, 'stays'));
}

function receive({ page, view, choices: all, problems, deck }) {
  // make-deck was started anew, and is another version.
  if (page !== root.dataset.page) return location.reload();
  const wasBroken = panel.dataset.level === 'error';
  const isChanged = deck ? showDeck(deck) : slides().map((slide) => slide.remove()).length > 0;
  if (view) offer(view, all, deck !== undefined);
  pick('.nothing').hidden = deck !== undefined;
  const isNews = tellProblems(problems, deck !== undefined);
  const isMended = wasBroken && problems.level !== 'error';
  // Who sees the page sees how many problems there are.
  if (isNews && problems.summary) say(problems.summary, 'heard');
  else say((isChanged || isMended) && !isFirst ? said.dataset.updated : '', 'passing');
  isFirst = false;
}

/** Milliseconds that a passing word is seen. */
const aWhile = 3000;
let saying;

/** Says it, to those who do not see it too; the same words twice are said twice. */
function say(words, how) {
  clearTimeout(saying);
  said.textContent = '';
  said.className = how;
  saying = setTimeout(() => {
    said.textContent = words;
    if (how === 'passing') saying = setTimeout(say, aWhile, '', '');
  }, 50);
}

// What there is to choose from

function offer(view, all, isShown) {
  for (const select of choices) {
    const name = select.dataset.choice;
    const known = [...select.options].map(({ value }) => value);
    if (known.join('\n') !== all[name].join('\n'))
      select.replaceChildren(...all[name].map((value) => option(name, value)));
    select.value = view[name];
    select.closest('.choice').hidden = all[name].length < 2;
  }
  download.href = `/deck.pptx?${new URLSearchParams(view)}`;
  download.hidden = !isShown;
}

/** A language is called by its own name. */
function option(name, value) {
  const made = new Option(value, value);
  if (name === 'language') {
    made.textContent = new Intl.DisplayNames(value, { type: 'language' }).of(value);
    made.lang = value;
  }
  return made;
}

for (const select of choices)
  select.addEventListener('change', () => {
    for (const each of choices) query.set(each.dataset.choice, each.value);
    // Another language is looked at where the reader is; another deck from its start.
    isRestart = select.dataset.choice !== 'language';
    history.replaceState(null, '', `?${query}${location.hash}`);
    connect();
  });

// The slides

/** Brings the slides up to date, and the reader back to where they were; says whether something has changed. */
function showDeck({ title, language, direction, ratio, slides: wanted, isOther, shapes: added }) {
  const old = slides();
  const index = current();
  const here = old[index];
  const top = here?.getBoundingClientRect().top;
  const hadFocus = here?.contains(document.activeElement);
  document.title = title;
  for (const element of [main, pick('h1')]) Object.assign(element, { lang: language, dir: direction });
  pick('h1').textContent = title;
  root.style.setProperty('--ratio', ratio);
  if (isOther) shapes.replaceChildren();
  shapes.append(...parse(added).firstElementChild.childNodes);
  const isChanged = wanted.length !== old.length || wanted.some(({ html }) => html);
  placeSlides(old, wanted);
  // What is moved loses the focus.
  if (hadFocus) here.focus({ preventScroll: true });
  if (old.length === 0) showNamed();
  else if (isRestart) show(0, { focus: false });
  else if (document.body.classList.contains('one')) keepShown(index);
  else if (here?.isConnected) scrollBy({ top: here.getBoundingClientRect().top - top, behavior: 'instant' });
  isRestart = false;
  noteWhere();
  return isChanged;
}

function keepShown(index) {
  if (current() < 0) show(index);
}

function placeSlides(old, wanted) {
  const partners = pair(old, wanted);
  for (const slide of old) if (!partners.includes(slide)) slide.remove();
  for (const [index, slide] of wanted.entries()) {
    const section = partners[index] ?? document.createElement('section');
    fill(section, slide);
    if (main.children[index] !== section) main.insertBefore(section, main.children[index]);
  }
}

/** The sections that become the slides wanted: by what is on them, by their names, by their kind; others are new. */
function pair(old, wanted) {
  const left = new Set(old);
  const partners = wanted.map(() => undefined);
  const take = (fits) => {
    for (const [index, slide] of wanted.entries()) {
      const found = partners[index] ? undefined : [...left].find((section) => fits(section.dataset, slide));
      if (found) left.delete(found);
      partners[index] ??= found;
    }
  };
  take(({ key }, slide) => key === slide.key);
  take(({ name }, slide) => name === slide.name);
  take(({ kind }, slide) => kind === slide.kind);
  return partners;
}

/** The section itself stays, with its place and the focus. */
function fill(section, { key, name, kind, html }) {
  Object.assign(section.dataset, { key, name, kind });
  if (!html) return;
  const made = parse(html);
  for (const { name: attribute, value } of made.attributes)
    if (attribute !== 'class') section.setAttribute(attribute, value);
  section.classList.add('slide');
  section.replaceChildren(...made.childNodes);
}

function parse(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild;
}

let scrolled;
addEventListener('scroll', () => {
  clearTimeout(scrolled);
  scrolled = setTimeout(noteWhere, 200);
});

/** After a reload the reader is where they were. */
function noteWhere() {
  const slide = slides()[current()];
  if (slide && location.hash !== `#${slide.id}`) history.replaceState(null, '', `#${slide.id}`);
}

// Problems

/** Errors open the panel, warnings wait until it is asked for; says whether there is something new. */
function tellProblems({ html, summary, level }, hasDeck) {
  const isNews = panel.dataset.html !== html;
  const wasBroken = panel.dataset.level === 'error';
  Object.assign(panel.dataset, { html, level });
  if (isNews) pick('.panel-list').innerHTML = html;
  pick('.stale').hidden = level !== 'error' || !hasDeck;
  count.textContent = summary;
  count.hidden = level === '';
  count.dataset.level = level;
  if (level === '') openPanel(false);
  else if (level === 'error' && !wasBroken) openPanel(true);
  else if (level !== 'error' && wasBroken) openPanel(false);
  return isNews;
}

function openPanel(wanted) {
  // The focus is not lost with what had it.
  const heir = count.hidden ? slides()[current()] : count;
  if (!wanted && panel.contains(document.activeElement)) heir?.focus({ preventScroll: true });
  panel.hidden = !wanted;
  count.setAttribute('aria-expanded', String(wanted));
}

/** Slides keep clear of what stands before them. */
const header = pick('header');
const sizes = new ResizeObserver(() => {
  // In full screen it is gone, and comes back.
  if (header.offsetHeight > 0) root.style.setProperty('--header', `${header.offsetHeight}px`);
  root.style.setProperty('--panel', `${panel.offsetHeight}px`);
});
for (const element of [header, panel]) sizes.observe(element);

Object.assign(deeds, {
  problems: () => {
    openPanel(panel.hidden);
    if (!panel.hidden) panel.focus();
  },
  'close-problems': () => openPanel(false),
});

panel.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') openPanel(false);
});

connect();
