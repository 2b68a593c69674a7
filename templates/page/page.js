const { body } = document;
const main = document.querySelector('main');
const pressed = document.querySelector('[data-does="notes"]');

const slides = () => [...main.querySelectorAll('.slide')];

/** The slide that is looked at: the one that has the focus while it is seen, else the one that is nearest to the top. */
function current() {
  const all = slides();
  if (body.classList.contains('one')) return all.findIndex((slide) => slide.classList.contains('shown'));
  const focused = all.findIndex((slide) => slide.contains(document.activeElement) && isSeen(slide));
  if (focused >= 0) return focused;
  const tops = all.map((slide) => Math.abs(slide.getBoundingClientRect().top));
  return tops.indexOf(Math.min(...tops));
}

/** Whether half of it or more is in the window. */
function isSeen(slide) {
  const { top, bottom, height } = slide.getBoundingClientRect();
  return Math.min(bottom, innerHeight) - Math.max(top, 0) >= Math.min(height, innerHeight) / 2;
}

function show(index, { focus = true } = {}) {
  const all = slides();
  const slide = all[Math.max(0, Math.min(all.length - 1, index))];
  if (!slide) return;
  for (const other of all) other.classList.toggle('shown', other === slide);
  slide.scrollIntoView({ block: 'start', behavior: 'instant' });
  if (focus) slide.focus({ preventScroll: true });
  history.replaceState(null, '', `#${slide.id}`);
}

function showOne(wanted) {
  const index = current();
  body.classList.toggle('one', wanted);
  show(index);
}

const deeds = {
  next: () => show(current() + 1),
  previous: () => show(current() - 1),
  first: () => show(0),
  last: () => show(slides().length - 1),
  notes: () => pressed.setAttribute('aria-pressed', String(!body.classList.toggle('no-notes'))),
  'full-screen': () => {
    if (document.fullscreenElement) return document.exitFullscreen();
    showOne(true);
    // Where the browser refuses, one slide fills the window all the same.
    return document.documentElement.requestFullscreen?.().catch(() => {});
  },
  back: () => (document.fullscreenElement ? document.exitFullscreen() : showOne(false)),
};

const keys = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'next',
  PageUp: 'previous',
  ' ': 'next',
  Home: 'first',
  End: 'last',
  f: 'full-screen',
  n: 'notes',
  Escape: 'back',
};

/** From right to left, the arrows go the way that they point. */
const mirrored = { ArrowRight: 'previous', ArrowLeft: 'next' };

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  // What has the focus comes first: a button is pressed by the space bar, a select is walked through by arrows.
  if (event.target.closest('select, [data-keys="own"]')) return;
  if (event.key === ' ' && event.target.closest('button, a')) return;
  const rtl = getComputedStyle(main).direction === 'rtl';
  const deed = deeds[(rtl && mirrored[event.key]) || keys[event.key]];
  if (!deed) return;
  event.preventDefault();
  deed();
});

for (const button of document.querySelectorAll('[data-does]'))
  button.addEventListener('click', () => deeds[button.dataset.does]());

document.addEventListener('fullscreenchange', () => {
  if (!document.fullscreenElement) showOne(false);
});

/** Goes to the slide in the address. */
function showNamed() {
  const named = slides().findIndex(({ id }) => `#${id}` === location.hash);
  if (named >= 0) show(named);
}

showNamed();
