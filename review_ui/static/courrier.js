// The mailroom's desk: files dropped with visible progress, and a ledger that follows what happens.
import { announce } from "./page.js";

const REFRESH_MS = 1500; // a burst of changes is one refresh
const RETRY_MS = 3000;

// ---- following the ledger

const ledger = document.getElementById("registre");
const lost = document.getElementById("connexion");
let shown = ledger?.dataset.pulse ?? "";
let latest = shown;
let seenAt = new Date();
let waiting = 0;

function follow() {
  const source = new EventSource("/courrier/flux");
  source.addEventListener("change", (event) => {
    connected(true);
    latest = event.data;
    if (latest !== shown && !waiting) waiting = setTimeout(refresh, shown ? REFRESH_MS : 0);
  });
  source.onopen = () => connected(true);
  source.onerror = () => {
    connected(false);
    if (source.readyState === EventSource.CLOSED) setTimeout(follow, RETRY_MS);
  };
  addEventListener("pagehide", () => source.close());
}

function connected(is) {
  if (!lost || lost.hidden === is) return;
  lost.hidden = is;
  lost.querySelector("[data-since]").textContent = seenAt.toLocaleTimeString("fr-FR");
  if (is) announce("Connexion rétablie.");
}

async function refresh() {
  waiting = 0;
  if (document.hidden) {
    document.addEventListener("visibilitychange", refresh, { once: true });
    return;
  }
  const told = latest;
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok || new URL(answer.url).pathname !== location.pathname) throw new Error(answer.status);
    replace(await answer.text());
    shown = told;
    seenAt = new Date();
    connected(true);
    if (latest !== shown) waiting = setTimeout(refresh, REFRESH_MS);
  } catch {
    connected(false);
    waiting = setTimeout(refresh, RETRY_MS);
  }
}

/** Put the ledger as it is now in place; the focus stays on the link it was on. */
function replace(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html").getElementById("registre");
  const focused = ledger.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  ledger.replaceChildren(...fresh.childNodes);
  if (focused) ledger.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

if (ledger) follow();

// ---- dropping files

const place = document.querySelector("[data-drop]");
if (place) {
  const form = place.querySelector("form");
  place.querySelector("[data-with-scripts]").hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form, [...form.files.files].map((file) => [file, file.webkitRelativePath || file.name]));
  });
  place.addEventListener("dragover", (event) => {
    event.preventDefault();
    place.classList.add("over");
  });
  place.addEventListener("dragleave", (event) => {
    if (!place.contains(event.relatedTarget)) place.classList.remove("over");
  });
  place.addEventListener("drop", async (event) => {
    event.preventDefault();
    place.classList.remove("over");
    const found = [...event.dataTransfer.items].map((item) => {
      const entry = item.webkitGetAsEntry?.(); // asked before anything is waited for: it is gone afterwards
      const file = item.getAsFile();
      return entry ? inside(entry) : file ? [[file, file.name]] : [];
    });
    send(form, (await Promise.all(found)).flat());
  });
}

/** The files of what was dropped, folders opened, in the order of their names. */
async function inside(entry, path = "") {
  const name = path + entry.name;
  if (entry.isFile) return [[await new Promise((done, failed) => entry.file(done, failed)), name]];
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (!some.length) break;
    found.push(...some);
  }
  found.sort((a, b) => a.name.localeCompare(b.name, "fr", { numeric: true }));
  return (await Promise.all(found.map((each) => inside(each, name + "/")))).flat();
}

function send(form, files) {
  if (!files.length) return;
  const body = new FormData();
  body.append("plis", form.plis.value);
  body.append("lot", form.lot.value);
  for (const [file, name] of files) body.append("files", file, name);
  const progress = place.querySelector("[data-progress]");
  const bar = progress.querySelector("progress");
  const percent = progress.querySelector("[data-percent]");
  const request = new XMLHttpRequest();
  const over = () => {
    progress.hidden = true;
    form.querySelector("button").disabled = false;
  };
  request.upload.onprogress = (event) => {
    bar.value = event.total ? (100 * event.loaded) / event.total : 0;
    percent.textContent = bar.value < 100 ? `${Math.round(bar.value)} %` : "mise en sûreté…";
  };
  request.onload = () => {
    over();
    answer(request);
    if (request.status === 200) form.reset();
  };
  request.onerror = () => (over(), tell("Le dépôt n'est pas arrivé : vérifier la connexion, puis recommencer."));
  request.onabort = () => (over(), tell("Dépôt interrompu : rien n'a été reçu."));
  progress.querySelector("[data-stop]").onclick = () => request.abort();
  progress.hidden = false;
  form.querySelector("button").disabled = true;
  request.open("POST", form.action);
  request.setRequestHeader("HX-Request", "true");
  request.send(body);
}

function answer(request) {
  if (request.getResponseHeader("HX-Redirect")) return location.assign(request.getResponseHeader("HX-Redirect"));
  const found = new DOMParser().parseFromString(request.responseText, "text/html");
  const said = found.querySelector("main .notice, main p");
  const target = place.querySelector("[data-answer]");
  if (request.status === 200) target.replaceChildren(...found.body.childNodes);
  else tell(said?.textContent ?? "Le dépôt a été refusé.");
  target.focus();
}

function tell(sentence) {
  const line = document.createElement("p");
  line.className = "notice alert";
  line.textContent = sentence;
  place.querySelector("[data-answer]").replaceChildren(line);
}
