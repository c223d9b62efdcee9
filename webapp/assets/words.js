// What the scripts say: the page brings the words of the viewer's language.

const words = JSON.parse(document.querySelector('#words')?.textContent ?? '{}');

/** A text with values in place of {0}, {1} and so on; undefined when the page has no such text. */
export function say(key, ...values) {
  return words[key]?.replace(/\{(\d)\}/g, (_, index) => values[index]);
}
