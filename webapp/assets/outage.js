// Whether the server answers, and when it does again.

const patience = 2000;
const longestAnswer = 5000;
const longStanding = 3000;

/** Whether a film that ought to go on has nothing to show. */
export function isStanding({ error, ended, seeking, paused, readyState }) {
  return !error && !ended && (seeking || (!paused && readyState < HTMLMediaElement.HAVE_FUTURE_DATA));
}

/**
 * Notices when a film has stood still for a while, and again as long as it does. Players wait by themselves for much longer
 * before they say a word.
 */
export function noticeStanding(video, notice) {
  let timer;
  const look = () => {
    if (isStanding(video)) {
      notice();
      wait();
    }
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(look, longStanding);
  };
  video.addEventListener('waiting', wait);
  video.addEventListener('seeking', wait);
  if (isStanding(video)) {
    wait();
  }
}

/** Where a network is lost without a word, a request would wait for minutes; when it is back, a new one is the quicker. */
async function answers(address) {
  const waiting = new AbortController();
  const end = () => waiting.abort();
  const timer = setTimeout(end, longestAnswer);
  addEventListener('online', end);
  try {
    const answer = await fetch(address, { method: 'HEAD', cache: 'no-store', signal: waiting.signal });
    return answer.status < 500;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    removeEventListener('online', end);
  }
}

function rest() {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, patience);
    addEventListener('online', end);
  });
}

/**
 * Waits until the server answers.
 *
 * @param tellAway called once, when it does not
 * @return whether it had been away
 */
export async function awaitServer(address, tellAway) {
  if (await answers(address)) {
    return false;
  }
  tellAway();
  do {
    await rest();
  } while (!(await answers(address)));
  return true;
}
