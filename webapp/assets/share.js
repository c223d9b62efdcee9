// The link to this page, with the current time if wanted, and the frame for others.
import { say } from './words.js';

/** Fills the share box; each button copies the field before it. */
export function offerSharing(video, tell) {
  const box = document.querySelector('#share');
  if (!box) {
    return;
  }
  const link = box.querySelector('#share-link');
  const withTime = box.querySelector('#share-at');
  const fill = () => {
    const url = new URL(video.dataset.page, location.href);
    const seconds = withTime.checked ? Math.floor(video.currentTime) : 0;
    link.value = url.href + (seconds > 0 ? `?t=${seconds}` : '');
  };
  box.addEventListener('toggle', fill);
  withTime.addEventListener('change', fill);
  for (const button of box.querySelectorAll('[data-copy]')) {
    button.addEventListener('click', async () => {
      fill();
      const field = button.previousElementSibling;
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        tell(say('copied'));
      } catch {
        tell(say('copy-by-key')); // no secure context, or not allowed: the text is selected
      }
    });
  }
}
