// Keyboard shortcuts: never in form fields, never with modifiers, and the viewer can switch them off (WCAG 2.1.4).
import { recall, remember } from './remembered.js';

const anywhere = {
  k: 'play',
  j: 'back',
  l: 'forward',
  m: 'mute',
  f: 'fullScreen',
  c: 'subtitles',
  t: 'theatre',
  i: 'popOut',
  ',': 'frameBack',
  '.': 'frameForward',
  '<': 'slower',
  '>': 'faster',
  n: 'chapterForward',
  p: 'chapterBack',
  N: 'next',
  '?': 'help',
};

// Keys that mean something else to a focused link, button or player.
const nowhereElse = {
  ' ': 'play',
  ArrowLeft: 'littleBack',
  ArrowRight: 'littleForward',
  ArrowUp: 'louder',
  ArrowDown: 'quieter',
  Home: 'start',
  End: 'end',
};

const withoutCapsLock = (key) => (key === key.toLowerCase() ? key.toUpperCase() : key.toLowerCase());

/** Runs the action that a key names, as long as the viewer wants shortcuts. */
export function listenForShortcuts(actions) {
  const choice = document.querySelector('#keys-on');
  choice.checked = recall('shortcuts') !== 'off';
  choice.addEventListener('change', () => remember('shortcuts', choice.checked ? 'on' : 'off'));

  addEventListener('keydown', (event) => {
    const { target } = event;
    const key = event.getModifierState('CapsLock') ? withoutCapsLock(event.key) : event.key;
    const elsewhere = target.closest('input,select,textarea,dialog,[contenteditable]');
    if (event.ctrlKey || event.metaKey || event.altKey || elsewhere || !choice.checked) {
      return;
    }
    const action = anywhere[key] ?? (target === document.body ? nowhereElse[key] : undefined);
    if (action) {
      event.preventDefault();
      actions[action]();
    } else if (/^\d$/.test(key)) {
      event.preventDefault();
      actions.tenth(Number(key));
    }
  });
}
