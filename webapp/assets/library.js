// Shows on each card how far its video was watched.
import { recallPosition } from './remembered.js';

for (const link of document.querySelectorAll('.card h3 a, .next h3 a')) {
  const position = recallPosition(link.href);
  if (position) {
    const percent = Math.round((100 * position.seconds) / position.length);
    const bar = document.createElement('progress');
    bar.max = 100;
    bar.value = percent;
    bar.setAttribute('aria-label', link.closest('[data-watched]').dataset.watched.replace('{0}', percent));
    link.closest('li').querySelector('.shot').append(bar);
  }
}
