// The page that is shown: its picture, its words (selectable, read aloud), the boxes of the case's values.

const poste = document.querySelector(".poste");
const scroller = poste.querySelector(".scroller");
const sheet = poste.querySelector(".sheet");
const picture = sheet.querySelector(".picture");
const boxes = sheet.querySelector(".boxes");
const text = sheet.querySelector(".text");
const title = poste.querySelector(".page-title");
const nothing = poste.querySelector(".nothing");
const reread = document.getElementById("relire");

const STEP = 1.25;
const NEAREST = 8;
const CONTEXT = 0.2;
const kept = new Map();
const view = { position: null, zoom: "width", turn: 0, ratio: 1.414, words: [] };

export const current = () => view.position;

const thumbs = () => [...poste.querySelectorAll(".thumb")];
const thumbOf = (position) => poste.querySelector(`.thumb[data-position="${position}"]`);
const imageOf = (thumb) => `/plis/${poste.dataset.pli}/pages/${thumb.dataset.position}/image?v=${thumb.dataset.v}`;

async function wordsOf(thumb) {
  const key = `${thumb.dataset.position}/${thumb.dataset.v}`;
  if (!kept.has(key)) {
    const asked = fetch(`/plis/${poste.dataset.pli}/pages/${thumb.dataset.position}/mots`).then((r) => (r.ok ? r.json() : { lines: [] }));
    kept.set(key, asked.catch(() => (kept.delete(key), { lines: [] })));
  }
  return kept.get(key);
}

/** Show a page of the pli, by its place; and then a box of it, if one is given. */
export async function show(position, box = null) {
  const thumb = thumbOf(position);
  if (!thumb) return;
  const changes = view.position !== Number(position) || picture.dataset.v !== thumb.dataset.v;
  view.position = Number(position);
  if (changes) {
    view.turn = 0;
    picture.dataset.v = thumb.dataset.v;
    text.replaceChildren();
    view.words = [];
    nothing.hidden = Boolean(thumb.dataset.v);
    sheet.hidden = !thumb.dataset.v;
    nothing.textContent = "Cette page n'a pas pu être lue : l'original reste téléchargeable par l'administrateur.";
    if (thumb.dataset.v) picture.src = imageOf(thumb);
  }
  const count = thumbs().length;
  title.textContent = `Page ${view.position + 1} sur ${count}`;
  title.title = `${thumb.dataset.item}, page ${thumb.dataset.number}`;
  markCurrent();
  layout();
  drawBoxes();
  if (box) reveal(box);
  if (!changes) return;
  const read = await wordsOf(thumb);
  if (view.position !== Number(position)) return;
  if (read.width && read.height) view.ratio = read.height / read.width;
  writeWords(read.lines);
  layout();
  if (box) reveal(box);
  prefetch();
}

/** Tell which page is shown, in the strip; after the strip was drawn anew too. */
export function markCurrent() {
  for (const each of thumbs()) {
    const is = Number(each.dataset.position) === view.position;
    each.setAttribute("aria-current", String(is));
    if (is) each.scrollIntoView({ block: "nearest" });
    each.closest(".document").classList.toggle("shown", false);
  }
  thumbOf(view.position)?.closest(".document").classList.add("shown");
}

function prefetch() {
  const all = thumbs();
  const at = all.findIndex((each) => Number(each.dataset.position) === view.position);
  for (const near of [all[at + 1], all[at - 1]]) {
    if (near?.dataset.v) {
      new Image().src = imageOf(near);
      wordsOf(near);
    }
  }
}

function writeWords(lines) {
  const rows = [];
  view.words = [];
  lines.forEach((words, row) => {
    const line = document.createElement("div");
    line.className = "line";
    words.forEach(([word, x0, y0, x1, y1]) => {
      const span = document.createElement("span");
      span.textContent = `${word} `;
      Object.assign(span.style, { left: `${x0 * 100}%`, top: `${y0 * 100}%`, width: `${(x1 - x0) * 100}%`, height: `${(y1 - y0) * 100}%`, fontSize: `${(y1 - y0) * 90}cqh` });
      line.append(span);
      view.words.push({ word, row, box: [x0, y0, x1, y1], span });
    });
    rows.push(line);
  });
  text.replaceChildren(...rows);
}

function layout() {
  const width = scroller.clientWidth - 16;
  const height = scroller.clientHeight - 16;
  const upright = view.turn % 180 === 0;
  const ratio = upright ? view.ratio : 1 / view.ratio;
  let shown = width;
  if (view.zoom === "page") shown = Math.min(width, height / ratio);
  else if (view.zoom !== "width") shown = width * view.zoom;
  const own = upright ? shown : shown * ratio;
  sheet.style.width = `${own}px`;
  sheet.style.height = `${own * view.ratio}px`;
  const shift = upright ? "" : ` translateY(${((own - own * view.ratio) / 2) * (view.turn === 90 ? 1 : -1)}px)`;
  sheet.style.transform = view.turn ? `rotate(${view.turn}deg)${shift && ""}` : "";
  sheet.style.marginBlock = upright ? "0" : `${(own - own * view.ratio) / 2}px`;
  reread.hidden = !view.turn || poste.querySelector(".state-of-page").dataset.editAllowed !== "oui";
  reread.querySelector("[name=position]").value = view.position;
  reread.querySelector("[name=turn]").value = view.turn;
}

/** Draw the boxes of the values that stand on this page; the one of `active` (a field's form) strongest. */
export function drawBoxes(active = document.activeElement?.closest?.("[data-field]")) {
  const forms = [...poste.querySelectorAll(`form[data-field][data-position="${view.position}"]`)];
  boxes.replaceChildren(
    ...forms.map((form) => {
      const box = document.createElement("div");
      const state = form.closest(".field").classList.contains("doubt") ? " doubt" : "";
      box.className = `box${state}${form === active ? " active" : ""}`;
      place(box, form.dataset.box.split(",").map(Number));
      return box;
    }),
  );
}

function place(element, [x0, y0, x1, y1]) {
  Object.assign(element.style, { left: `${x0 * 100 - 0.4}%`, top: `${y0 * 100 - 0.3}%`, width: `${(x1 - x0) * 100 + 0.8}%`, height: `${(y1 - y0) * 100 + 0.6}%` });
}

/** Draw one box alone as the active one: that of another reading. */
export function point(box) {
  const element = document.createElement("div");
  element.className = "box active";
  place(element, box);
  boxes.append(element);
  reveal(box);
}

function reveal([x0, y0, x1, y1]) {
  const { width, height } = sheet.getBoundingClientRect();
  const top = y0 * height - scroller.clientHeight * CONTEXT;
  const isSeen = y0 * height >= scroller.scrollTop && y1 * height <= scroller.scrollTop + scroller.clientHeight;
  if (!isSeen) scroller.scrollTop = top;
  if (x1 * width > scroller.scrollLeft + scroller.clientWidth || x0 * width < scroller.scrollLeft) scroller.scrollLeft = x0 * width - NEAREST;
}

export const acts = {
  next: () => step(1),
  previous: () => step(-1),
  in: () => zoom(STEP),
  out: () => zoom(1 / STEP),
  width: () => set("width"),
  page: () => set("page"),
  turn: () => {
    view.turn = (view.turn + 90) % 360;
    layout();
  },
  boxes: (button) => {
    const quiet = boxes.classList.toggle("quiet");
    button?.setAttribute("aria-pressed", String(!quiet));
  },
};

function step(by) {
  const all = thumbs();
  const at = all.findIndex((each) => Number(each.dataset.position) === view.position);
  const target = all[at + by];
  if (target) show(target.dataset.position);
}

function zoom(by) {
  const width = scroller.clientWidth - 16;
  const now = sheet.getBoundingClientRect().width / width;
  set(Math.min(6, Math.max(0.2, now * by)));
}

function set(zoomed) {
  view.zoom = zoomed;
  layout();
}

for (const button of poste.querySelectorAll("[data-view]")) button.addEventListener("click", () => acts[button.dataset.view](button));
new ResizeObserver(layout).observe(scroller);

/** Let words be picked: `isPicking()` says whether a field waits for some, `onPick` takes what was picked. */
export function picking(isPicking, onPick) {
  let from = null;
  const drag = document.createElement("div");
  drag.className = "box drag";
  const at = (event) => {
    const area = text.getBoundingClientRect();
    return [(event.clientX - area.left) / area.width, (event.clientY - area.top) / area.height];
  };
  const between = (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
  text.addEventListener("pointerdown", (event) => {
    if (event.button || event.shiftKey || view.turn || !isPicking()) return;
    event.preventDefault();
    from = at(event);
    text.setPointerCapture(event.pointerId);
    text.classList.add("picking");
  });
  text.addEventListener("pointermove", (event) => {
    if (!from) return;
    const area = between(from, at(event));
    place(drag, area);
    boxes.append(drag);
    for (const each of view.words) each.span.classList.toggle("hit", isIn(each.box, area));
  });
  const end = (event) => {
    if (!from) return;
    const area = between(from, at(event));
    from = null;
    drag.remove();
    text.classList.remove("picking");
    const picked = view.words.filter((each) => isIn(each.box, area));
    for (const each of view.words) each.span.classList.remove("hit");
    if (picked.length) onPick(picked, view.position);
  };
  text.addEventListener("pointerup", end);
  text.addEventListener("pointercancel", () => ((from = null), drag.remove()));
}

/** Whether a word is meant by an area: its middle is in it, or the area is a point in the word. */
function isIn([x0, y0, x1, y1], [a0, b0, a1, b1]) {
  const [mx, my] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const isPoint = a1 - a0 < 0.006 && b1 - b0 < 0.006;
  return isPoint ? a0 >= x0 && a0 <= x1 && b0 >= y0 && b0 <= y1 : mx >= a0 && mx <= a1 && my >= b0 && my <= b1;
}
