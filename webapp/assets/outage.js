// Whether the server answers, and when it does again.

const patience = 2000;

async function answers(address) {
  try {
    const answer = await fetch(address, { method: 'HEAD', cache: 'no-store' });
    return answer.status < 500;
  } catch {
    return false;
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
