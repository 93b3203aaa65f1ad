// The verification station: fields and pages go together, edits are saved one by one, the keyboard is enough.

import { announce } from "./page.js";
import { isTyping, listed, register } from "./shortcuts.js";
import { acts, current, drawBoxes, markCurrent, picking, point, show } from "./viewer.js";

const dossier = document.getElementById("dossier");
const poste = document.querySelector(".poste");
const lost = document.getElementById("perte");
const HELD_EVERY_MS = 240_000;

const state = { field: null, next: null, queue: [], busy: false };

const page = () => dossier.querySelector(".state-of-page");
const mayEdit = () => page().dataset.editAllowed === "oui";
const form = (name) => dossier.querySelector(`form[data-field="${CSS.escape(name)}"]`);
const control = (name) => form(name)?.querySelector("[name=value]");
const fields = () => [...dossier.querySelectorAll("form[data-field]")];
const isDoubtful = (each) => each.closest(".field").classList.contains("doubt");
const isUnread = (each) => each.closest(".field").classList.contains("unread");

// ---- sending edits: one after the other, each with the revision that the last one made

function send(edit, submitter, following) {
  const body = new FormData(edit, submitter);
  state.queue.push({ url: edit.action, body, following });
  if (!state.busy) flush();
}

async function flush() {
  state.busy = true;
  while (state.queue.length) {
    const { url, body, following } = state.queue[0];
    body.set("revision", page().dataset.revision);
    let answer;
    try {
      answer = await fetch(url, { method: "POST", body: new URLSearchParams(body), headers: { "HX-Request": "true" } });
    } catch {
      lost.hidden = false; // it stays first in the queue, for another try
      break;
    }
    lost.hidden = true;
    state.queue.shift();
    if (answer.headers.get("HX-Redirect")) return void location.assign(answer.headers.get("HX-Redirect"));
    if (answer.headers.get("HX-Refresh") || answer.redirected) return void location.reload();
    if (answer.status === 204) continue;
    if (answer.status >= 500) {
      lost.hidden = false;
      break;
    }
    redraw(await answer.text(), answer.ok ? following : null);
  }
  state.busy = false;
}

lost.querySelector("[data-retry]").addEventListener("click", flush);
window.addEventListener("beforeunload", (event) => {
  if (state.queue.length) event.preventDefault();
});

function redraw(html, following) {
  const panel = dossier.querySelector(".panel");
  const strip = dossier.querySelector(".strip");
  const scrolled = [panel?.scrollTop ?? 0, strip?.scrollTop ?? 0];
  const opened = new Map([...dossier.querySelectorAll("details[id]")].map((each) => [each.id, each.open]));
  const typing = document.activeElement?.id && dossier.contains(document.activeElement) ? { id: document.activeElement.id, value: document.activeElement.value, was: document.activeElement.dataset.was } : null;
  dossier.innerHTML = html;
  dossier.dataset.revision = page().dataset.revision;
  for (const [id, open] of opened) {
    const details = document.getElementById(id);
    if (details) details.open = open || Boolean(details.querySelector("[aria-invalid]"));
  }
  dossier.querySelector(".panel").scrollTop = scrolled[0];
  dossier.querySelector(".strip").scrollTop = scrolled[1];
  ready();
  const wrong = dossier.querySelector("[aria-invalid]");
  if (wrong) focus(wrong);
  else if (following) following();
  else if (typing) {
    const again = document.getElementById(typing.id);
    if (again && typing.value !== undefined && typing.value !== typing.was && again.type === "text") again.value = typing.value;
    if (again) focus(again);
  }
  markCurrent();
  if (!dossier.querySelector(`.thumb[data-position="${current()}"]`)) showFirst();
  else show(current());
  announce(page().dataset.announce);
}

// ---- fields

function focus(element) {
  element.closest("details")?.setAttribute("open", "");
  element.focus();
  element.select?.();
  element.closest(".field")?.scrollIntoView({ block: "nearest" });
}

/** Go to the next value to look at, after `name`, or to read on the page; to the confirming button when none is left. */
function goToDoubt(name = state.field) {
  const all = fields();
  const at = all.findIndex((each) => each.dataset.field === name);
  const following = all.slice(at + 1).find((each) => isDoubtful(each) || isUnread(each)) ?? all.slice(0, at + 1).find(isDoubtful);
  const target = following?.querySelector("[name=value]") ?? document.getElementById("confirmer");
  if (target) focus(target);
}

function onFocus(event) {
  const reading = event.target.closest?.("[data-reading]");
  const edit = event.target.closest?.("form[data-field]");
  if (!edit) return;
  state.field = edit.dataset.field;
  const source = reading?.dataset.position ? reading : edit;
  if (source.dataset.position === undefined) return drawBoxes(edit);
  const box = source.dataset.box.split(",").map(Number);
  show(source.dataset.position, box).then(() => {
    drawBoxes(edit);
    if (source === reading) point(box);
  });
}

function pick(edit, reading) {
  const value = edit.querySelector("[name=value]");
  value.value = reading.dataset.reading;
  edit.querySelector("[name=how]").value = "alternative";
  if (reading.dataset.position) {
    edit.querySelector("[name=place]").value = reading.dataset.position;
    edit.querySelector("[name=box]").value = reading.dataset.box;
  }
  save(edit);
}

/** Save a field: confirmed when it stands as it was read, set otherwise; then on to the next doubt. */
function save(edit, act = null) {
  const value = edit.querySelector("[name=value]");
  const name = edit.dataset.field;
  const isSame = value.value === value.dataset.was;
  const body = document.createElement("input");
  Object.assign(body, { type: "hidden", name: "act", value: act ?? (isSame && value.value ? "confirm" : "set") });
  if (!value.value && !act) return goToDoubt(name);
  value.dataset.was = value.value; // leaving the field does not save it a second time
  edit.append(body);
  send(edit, undefined, () => goToDoubt(name));
  body.remove();
}

function onSubmit(event) {
  const edit = event.target.closest("form[data-edit]");
  if (!edit) return;
  event.preventDefault();
  const by = event.submitter;
  if (by?.dataset.reading !== undefined) return pick(edit, by);
  if (edit.dataset.field) {
    const isKey = !by || event.isFromEnter;
    return save(edit, isKey ? null : by.value || null);
  }
  if (by?.name === "clear") edit.querySelectorAll("[name=value]").forEach((each) => ((each.value = ""), (each.checked = false)));
  const isCase = by?.id === "confirmer";
  send(edit, by, isCase ? () => goToDoubt("") : null);
}

function onChange(event) {
  const value = event.target.closest?.("form[data-field] [name=value]");
  if (!value || value.value === value.dataset.was || !value.value) return;
  const edit = value.form;
  const body = document.createElement("input");
  Object.assign(body, { type: "hidden", name: "act", value: "set" });
  edit.append(body);
  send(edit, undefined, null); // typed and left by Tab: kept all the same
  body.remove();
  value.dataset.was = value.value;
}

function onKey(event) {
  if (event.key === "Enter" && event.ctrlKey) {
    event.preventDefault();
    document.getElementById("confirmer")?.click();
    return;
  }
  const edit = event.target.closest?.("form[data-field]");
  if (!edit) return;
  if (event.key === "Enter" && event.target.name === "value") {
    event.preventDefault();
    save(edit);
  } else if (event.altKey && /^[1-9]$/.test(event.key)) {
    const reading = edit.querySelectorAll("[data-reading]")[Number(event.key) - 1];
    if (reading) {
      event.preventDefault();
      pick(edit, reading);
    }
  } else if (event.key === "Escape" && event.target.name === "value") {
    event.target.value = event.target.dataset.was;
  }
}

// ---- words of the page into the field

picking(
  () => state.field !== null && mayEdit() && control(state.field)?.tagName === "INPUT",
  (words, position) => {
    const edit = form(state.field);
    const value = edit.querySelector("[name=value]");
    const rows = new Map();
    for (const each of words) rows.set(each.row, [...(rows.get(each.row) ?? []), each.word]);
    const isAddress = state.field.startsWith("adresse");
    value.value = [...rows.values()].map((row) => row.join(" ")).join(isAddress ? ", " : " ");
    const box = [0, 1, 2, 3].map((side) => (side < 2 ? Math.min : Math.max)(...words.map((each) => each.box[side])));
    edit.querySelector("[name=how]").value = "picked";
    edit.querySelector("[name=place]").value = position;
    edit.querySelector("[name=box]").value = box.join(",");
    save(edit, "set");
  },
);

// ---- documents: drag a page, or act on the page shown

function rearrange(act, position, more = {}) {
  const edit = document.createElement("form");
  edit.action = `${poste.dataset.base}/pages`;
  for (const [name, value] of Object.entries({ act, position, ...more })) {
    edit.append(Object.assign(document.createElement("input"), { name, value }));
  }
  send(edit, undefined, null);
}

const thumb = (position) => dossier.querySelector(`.thumb[data-position="${position}"]`);

function onDrag(event) {
  const over = event.target.closest?.(".thumb");
  if (event.type === "dragstart" && over) event.dataTransfer.setData("text/plain", over.dataset.position);
  if (event.type === "dragover" && over) event.preventDefault();
  for (const each of dossier.querySelectorAll(".over-after")) each.classList.remove("over-after");
  if (event.type === "dragover") over?.classList.add("over-after");
  if (event.type !== "drop" || !over) return;
  event.preventDefault();
  const moved = event.dataTransfer.getData("text/plain");
  if (moved && moved !== over.dataset.position) rearrange("move", moved, { after: Number(over.dataset.position) + 1 });
}

function onClick(event) {
  const shown = event.target.closest?.(".thumb, [data-show]");
  if (shown) show(shown.dataset.position ?? shown.dataset.show);
}

// ---- beginning

function ready() {
  for (const each of fields()) each.noValidate = true;
}

function showFirst() {
  const first = poste.dataset.first ?? dossier.querySelector(":is(.field.doubt, .field.unread) form[data-position]")?.dataset.position ?? dossier.querySelector(".thumb")?.dataset.position;
  if (first !== undefined) show(first);
}

dossier.addEventListener("submit", onSubmit);
document.getElementById("relire").addEventListener("submit", onSubmit);
dossier.addEventListener("change", onChange);
dossier.addEventListener("focusin", onFocus);
dossier.addEventListener("keydown", onKey);
dossier.addEventListener("click", onClick);
for (const kind of ["dragstart", "dragover", "dragleave", "drop"]) dossier.addEventListener(kind, onDrag);
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.ctrlKey && !dossier.contains(event.target)) document.getElementById("confirmer")?.click();
  if (event.key === "z" && event.ctrlKey && !isTyping(event.target)) {
    event.preventDefault();
    dossier.querySelector('[data-shortcut="undo"]:not([disabled])')?.click();
  }
});

register("doubt", () => goToDoubt());
register("down", acts.next);
register("up", acts.previous);
register("in", acts.in);
register("out", acts.out);
register("width", acts.width);
register("turn", acts.turn);
register("undo", () => dossier.querySelector('[data-shortcut="undo"]:not([disabled])')?.click());
register("split", () => mayEdit() && rearrange("split", current()));
register("join", () => mayEdit() && rearrange("join", current()));
register("help", () => {
  const help = document.getElementById("aide");
  help.querySelector(".keys").replaceChildren(
    ...listed().map(([, label, key]) => {
      const row = document.createElement("div");
      const name = document.createElement("dt");
      name.append(Object.assign(document.createElement("kbd"), { textContent: key }));
      row.append(name, Object.assign(document.createElement("dd"), { textContent: label }));
      return row;
    }),
  );
  help.showModal();
});

async function keep() {
  if (!mayEdit()) return;
  try {
    const answer = await fetch(`${poste.dataset.base}/tenir`, { method: "POST", headers: { "HX-Request": "true" } });
    if (answer.status === 409) location.reload();
    lost.hidden = true;
  } catch {
    lost.hidden = false;
  }
}
setInterval(keep, HELD_EVERY_MS);

async function prefetchNext() {
  try {
    const answer = await fetch(`${poste.dataset.base}/apres`);
    if (answer.ok) for (const address of await answer.json()) new Image().src = address;
  } catch {
    // the next case is then shown a little later
  }
}
setTimeout(prefetchNext, 1500);

async function takeNext() {
  const answer = await fetch("/travail/suivant", { method: "POST", headers: { "HX-Request": "true" } });
  const next = answer.headers.get("HX-Redirect");
  if (next) location.assign(next);
}
register("next", takeNext);

ready();
showFirst();
const first = dossier.querySelector(":is(.field.doubt, .field.unread) [name=value]") ?? document.getElementById("confirmer");
if (first && poste.dataset.first === undefined) focus(first);
