// What comes after a video: the next one, unless the viewer stays.

const secondsToStay = 10;
const mark = 'matinee:go-on';

/** Tells whether the viewer came from the video before, to go on watching; once. */
export function goesOn() {
  try {
    const on = sessionStorage.getItem(mark) === '1';
    sessionStorage.removeItem(mark);
    return on;
  } catch {
    return false;
  }
}

/** Leads to the next video, which begins by itself. */
export function goToNext() {
  const link = document.querySelector('.next a');
  if (link) {
    try {
      sessionStorage.setItem(mark, '1');
    } catch {
      // Then the viewer presses play.
    }
    link.click();
  }
}

/** Offers the next video at the end of this one, and goes there when nothing is said against it. */
export function offerNext(video, tell) {
  const box = document.querySelector('#upcoming');
  if (!box) {
    return;
  }
  const count = box.querySelector('.count');
  let timer;
  const stay = () => {
    clearInterval(timer);
    box.hidden = true;
  };
  const go = () => {
    stay();
    goToNext();
  };
  video.addEventListener('ended', () => {
    const end = performance.now() + secondsToStay * 1000;
    const show = () => {
      const left = Math.ceil((end - performance.now()) / 1000);
      count.textContent = left;
      if (left <= 0) {
        go();
      }
    };
    stay();
    show();
    timer = setInterval(show, 250);
    box.hidden = false;
    tell([...box.querySelectorAll('h2, p')].map((part) => part.textContent).join(': '));
    if (document.fullscreenElement) {
      document.exitFullscreen(); // Nothing of the page is seen there.
    }
  });
  for (const change of ['play', 'seeking']) {
    video.addEventListener(change, stay);
  }
  box.querySelector('[data-stay]').addEventListener('click', () => {
    stay();
    video.focus();
  });
  box.querySelector('[data-go]').addEventListener('click', go);
}
