// Comfort only: every page works without it. Marks the open marker, j and k step through evidence, times get a title in
// the reader's zone, the edition's filters act at once, marks in charts open their panel in place.
const all = (query, root = document) => [...root.querySelectorAll(query)];
const marks = all("button.v[popovertarget]");
for (const panel of all(".ev[popover]")) {
  panel.addEventListener("toggle", (event) => {
    for (const mark of all(`.v[popovertarget="${panel.id}"], a[href="#${panel.id}"]`))
      mark.classList.toggle("on", event.newState === "open");
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
  const at = marks.findIndex((mark) => mark.classList.contains("on"));
  const next = marks[at + (event.key === "j" ? 1 : -1)];
  if (!next) return;
  next.click();
  next.scrollIntoView({ block: "center" });
});
for (const form of all(".filters")) {
  form.addEventListener("change", () => form.requestSubmit());
  for (const button of all("[type=submit]", form)) button.hidden = true;
}
const zone = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
for (const time of all('time[datetime*="T"]')) time.title = zone.format(new Date(time.dateTime));
