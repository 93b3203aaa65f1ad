// What every page does: say aloud what changed.

/** Have a screen reader say it, and show nothing. */
export function announce(text) {
  const place = document.getElementById("annonce");
  if (!place) return;
  place.textContent = "";
  requestAnimationFrame(() => (place.textContent = text));
}

/** What stands to be said and was not yet; parts that htmx puts in place bring more. */
function unsaid() {
  const found = [...document.querySelectorAll("[data-announce]:not([data-said])")];
  for (const each of found) each.dataset.said = "";
  return found.map((each) => each.dataset.announce).join(" ");
}

unsaid();
document.addEventListener("htmx:after:swap", () => {
  const text = unsaid();
  if (text) announce(text);
});
