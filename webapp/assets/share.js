// The link to this page, with the current time if wanted.

/** Fills the share box and copies from it. */
export function offerSharing(video, say) {
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
  box.querySelector('[data-copy]').addEventListener('click', async () => {
    fill();
    link.select();
    try {
      await navigator.clipboard.writeText(link.value);
      say('Copied');
    } catch {
      say('Press Ctrl+C'); // no secure context, or not allowed: the text is selected
    }
  });
}
