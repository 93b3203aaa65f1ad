// What every page does: say aloud what changed, and ask before leaving something unsaved.

/** Have a screen reader say it, and show nothing. */
export function announce(text) {
  const place = document.getElementById("annonce");
  if (!place) return;
  place.textContent = "";
  requestAnimationFrame(() => (place.textContent = text));
}

document.addEventListener("htmx:after:swap", () => {
  const said = document.querySelector("[data-announce]");
  if (said) announce(said.dataset.announce);
});
