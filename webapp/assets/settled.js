// The film of a page comes first: until it is known or has failed, nothing else is asked for that can wait.

const patience = 3000;

/** Waits for the video, where the page has one; then the style sheet lets the pictures of others come. */
export async function isSettled(video) {
  await new Promise((resolve) => {
    if (!video || video.readyState > 0 || video.error) {
      resolve();
      return;
    }
    for (const end of ['loadedmetadata', 'error']) {
      video.addEventListener(end, resolve, { once: true });
    }
    setTimeout(resolve, patience);
  });
  document.documentElement.classList.add('settled');
}
