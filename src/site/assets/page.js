// Comfort only: every page works without it. Marks the open marker, j and k step through evidence, times are told in
// the reader's zone, the edition's filters act at once, marks in charts open their panel in place.
const all = (query, root = document) => [...root.querySelectorAll(query)];
const marks = all("button.v[popovertarget]");
// On a phone the panel is a sheet: the sentence it belongs to moves up above it.
const uncover = (panel) => {
  const mark = document.querySelector(`button.v[popovertarget="${panel.id}"]`);
  if (!mark || innerWidth >= 640) return;
  const hidden = mark.getBoundingClientRect().bottom + 16 - panel.getBoundingClientRect().top;
  if (hidden > 0) scrollBy(0, hidden);
};
for (const panel of all(".ev[popover]")) {
  panel.addEventListener("toggle", (event) => {
    for (const mark of all(`.v[popovertarget="${panel.id}"], a[href="#${panel.id}"]`))
      mark.classList.toggle("on", event.newState === "open");
    if (event.newState === "open") uncover(panel);
  });
}
let opener;
const openPanel = (event) => {
  const mark = event.target.closest('a[href^="#"]');
  const panel = mark && document.getElementById(mark.getAttribute("href").slice(1));
  if (!panel?.matches(".ev[popover]")) return;
  event.preventDefault();
  if (!mark.closest(".ev")) opener = mark;
  const box = opener.getBoundingClientRect();
  panel.classList.add("at");
  panel.style.setProperty("--x", `${Math.max(16, Math.min(box.left, innerWidth - 464)) + scrollX}px`);
  panel.style.setProperty("--y", `${box.bottom + scrollY + 8}px`);
  panel.showPopover();
  panel.querySelector(".x").focus({ preventScroll: true });
};
addEventListener("click", openPanel);
for (const mark of marks) {
  mark.addEventListener("click", () => {
    opener = mark;
    document.getElementById(mark.getAttribute("popovertarget")).classList.remove("at");
  });
}
for (const close of all(".ev a.x")) {
  close.addEventListener("click", (event) => {
    const panel = close.closest(".ev");
    if (!panel.matches(":popover-open")) return;
    event.preventDefault();
    panel.hidePopover();
    opener?.focus();
  });
}
addEventListener("keydown", (event) => {
  if (!["j", "k"].includes(event.key) || event.metaKey || event.ctrlKey || event.altKey) return;
  if (event.target.closest("input, textarea, select")) return;
  const at = marks.findIndex((mark) => document.querySelector(`#${mark.getAttribute("popovertarget")}:popover-open`));
  const next = marks[at + (event.key === "j" ? 1 : -1)];
  if (!next) return;
  next.click();
  next.scrollIntoView({ block: "center" });
});
for (const form of all(".filters")) {
  form.addEventListener("change", () => form.requestSubmit());
  for (const button of all("[type=submit]", form)) button.hidden = true;
}
const root = document.documentElement;
const locale = root.lang === "ar" ? "ar-u-nu-latn" : root.lang === "en" ? "en-GB" : root.lang;
// The formatter costs as much as all the rest of this script: made when the page rests, and used for what is in view.
const rest = window.requestIdleCallback ?? ((run) => setTimeout(run, 1));
let zone;
// An hour of the timeline stands under a day of UTC: where it is another day here, the hour says so.
const tellHour = (time, at) => {
  const part = (name) => zone.formatToParts(at).find(({ type }) => type === name)?.value;
  const note = time.closest("p").firstChild;
  note.textContent = note.textContent.replace(/UTC(?![+−])/, part("timeZoneName"));
  time.title += " UTC";
  const other =
    at.getDate() === at.getUTCDate() ? [] : [at.toLocaleDateString(locale, { day: "numeric", month: "short" })];
  time.textContent = [...other, `${part("hour")}:${part("minute")}`].join(", ");
};
const tellHere = (time) => {
  const at = new Date(time.dateTime);
  if (Number.isNaN(at.getTime()) || !/\d:\d/.test(time.textContent)) return;
  // The form in which the server tells them, and which zone it is.
  const day = { day: "numeric", month: "long", year: "numeric" };
  const minute = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" };
  zone ??= new Intl.DateTimeFormat(locale, { ...day, ...minute });
  const told = time.textContent;
  time.title = told;
  if (/^\d\d:\d\d$/.test(told)) tellHour(time, at);
  else time.textContent = zone.format(at).replace(" at ", ", ");
};
const watch = new IntersectionObserver((entries) => {
  const seen = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
  for (const time of seen) watch.unobserve(time);
  if (seen.length > 0) rest(() => seen.forEach(tellHere));
});
for (const time of all('time[datetime*="T"]')) watch.observe(time);
// A picture that cannot be had leaves its caption, its credit and its link.
for (const picture of all(".pic img")) {
  picture.addEventListener("error", () => picture.remove());
  if (picture.complete && picture.naturalWidth === 0) picture.remove();
}
// What changed since this reader was here: which version was read is kept in this browser alone.
const { story, version } = document.querySelector("[data-story]")?.dataset ?? {};
const read = () => {
  try {
    return JSON.parse(localStorage.getItem(`read ${story}`));
  } catch {
    return null;
  }
};
const asked = new URLSearchParams(location.search);
if (story && !asked.has("version")) {
  const note = document.querySelector(".since[hidden]");
  const before = read();
  if (note && before?.version < Number(version)) {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(new Date(before.at));
    const text = note.querySelector("span");
    text.textContent = text.textContent.replace("{day}", day);
    asked.set("since", before.version);
    note.querySelector("a").href = `?${asked}`;
    note.hidden = false;
  }
  const keep = () => {
    try {
      localStorage.setItem(`read ${story}`, JSON.stringify({ at: Date.now(), version: Number(version) }));
    } catch {
      // A browser that keeps nothing: then nothing is compared.
    }
  };
  addEventListener("pagehide", keep);
}
