const slides = [...document.querySelectorAll('.slide')];
const { body } = document;
const pressed = document.querySelector('[data-does="notes"]');

/** The slide that is looked at: by the address, else the one that is nearest to the top. */
function current() {
  if (body.classList.contains('one')) return slides.findIndex((slide) => slide.classList.contains('shown'));
  const tops = slides.map((slide) => Math.abs(slide.getBoundingClientRect().top));
  return tops.indexOf(Math.min(...tops));
}

function show(index) {
  const slide = slides[Math.max(0, Math.min(slides.length - 1, index))];
  for (const other of slides) other.classList.toggle('shown', other === slide);
  slide.scrollIntoView({ block: 'start', behavior: 'instant' });
  slide.focus({ preventScroll: true });
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
  last: () => show(slides.length - 1),
  notes: () => pressed.setAttribute('aria-pressed', String(!body.classList.toggle('no-notes'))),
  'full-screen': () => {
    if (document.fullscreenElement) return document.exitFullscreen();
    showOne(true);
    // Where the browser refuses, one slide fills the window all the same.
    return document.documentElement.requestFullscreen?.().catch(() => {});
  },
  back: () => showOne(false),
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
  // A button that has the focus is pressed by the space bar.
  if (event.key === ' ' && event.target.closest('button, a')) return;
  const rtl = document.documentElement.dir === 'rtl';
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

const named = slides.findIndex(({ id }) => `#${id}` === location.hash);
if (named >= 0) show(named);
