// Single keys that do something: listed on the page's body, changed or cut by each person, and silent while
// somebody types (WCAG 2.1.4, RGAA 12.10).

const chosen = JSON.parse(document.body.dataset.shortcuts || "{}");
const handlers = new Map();

/** What a key does: `name` is one of review_ui/words.py SHORTCUTS. */
export function register(name, handler) {
  handlers.set(name, handler);
}

/** The shortcuts of this page: [name, label, key]. */
export function listed() {
  return Object.entries(chosen.keys || {})
    .filter(([name]) => handlers.has(name))
    .map(([name, { label, key }]) => [name, label, key]);
}

/** Whether what is pressed there is typed text. */
export function isTyping(target) {
  return target instanceof Element && target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]") !== null;
}

document.addEventListener("keydown", (event) => {
  if (chosen.off || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isTyping(event.target)) return;
  if (document.querySelector("dialog[open]")) return;
  const found = Object.entries(chosen.keys || {}).find(([, { key }]) => key && key === event.key);
  const handler = found && handlers.get(found[0]);
  if (handler) {
    event.preventDefault();
    handler();
  }
});

for (const control of document.querySelectorAll("[data-shortcut]")) {
  const name = control.dataset.shortcut;
  if (!handlers.has(name)) register(name, () => document.querySelector(`[data-shortcut="${name}"]:not([disabled])`)?.click());
  const key = chosen.keys?.[name]?.key;
  if (key && !chosen.off) control.setAttribute("aria-keyshortcuts", key);
}
