/* Comfort for the review: one selection for both panes, single keys, words picked from the text. All of it works without. */
"use strict";
(() => {
  const found = document.getElementById("proposals");
  const text = document.getElementById("text");
  if (!found || !text) return;
  const all = () => [...found.querySelectorAll("details[data-proposal]")];
  const current = () => found.querySelector("details[data-proposal][open]");

  /* Both directions of selection. */
  const show = (details, follow) => {
    const id = details.dataset.proposal;
    for (const mark of text.querySelectorAll(".mark")) {
      mark.classList.toggle("current", mark.dataset.of.split(" ").includes(id));
    }
    const first = document.getElementById(`w-${id}`);
    const folded = first && first.closest("details");
    if (folded) folded.open = true;
    if (first && follow) first.closest(".mark").scrollIntoView({ block: "center" });
  };
  const choose = (details) => {
    for (const other of all()) if (other !== details) other.open = false;
    details.open = true;
    /* "toggle" comes a moment later: by then the next key may have been pressed. */
    show(details, true);
    details.querySelector("summary").focus({ preventScroll: true });
    details.scrollIntoView({ block: "nearest" });
  };
  for (const details of all()) {
    details.addEventListener("toggle", () => details.open && show(details, true));
  }
  text.addEventListener("click", (event) => {
    const mark = event.target.closest(".mark");
    if (!mark || String(getSelection())) return;
    event.preventDefault();
    const ids = mark.dataset.of.split(" ");
    const now = current() ? ids.indexOf(current().dataset.proposal) : -1;
    const wanted = now < 0 ? mark.getAttribute("href").slice(3) : ids[(now + 1) % ids.length];
    const details = all().find((one) => one.dataset.proposal === wanted);
    if (details) choose(details);
  });

  /* Single keys; they can be switched off, and the browser remembers it. */
  const box = document.getElementById("use-keys");
  const kept = (value) => {
    try {
      if (value === undefined) return localStorage.getItem("review-keys") !== "off";
      localStorage.setItem("review-keys", value ? "on" : "off");
    } catch { /* a browser that keeps nothing asks again next time */ }
    return true;
  };
  document.getElementById("keys-choice").hidden = false;
  box.checked = kept();
  box.addEventListener("change", () => kept(box.checked));

  const button = (deed) => current() && current().querySelector(`button[value="${deed}"]:not(.unseen)`);
  const step = (by) => {
    const list = all();
    const at = list.indexOf(current());
    const next = at < 0 ? list[by > 0 ? 0 : list.length - 1] : list[at + by];
    if (next) choose(next);
  };
  const amend = () => {
    const details = current() && current().querySelector("details.amend");
    if (!details) return;
    details.open = true;
    const field = details.querySelector("input:not([type=hidden]), textarea, select");
    if (field) field.focus();
  };
  const reject = () => {
    const no = button("reject");
    if (!no) return;
    const why = current().querySelector("input[name$='-why'], textarea[name$='-why']");
    if (why.value.trim()) no.click();
    else why.focus();
  };
  const press = (deed) => button(deed) && button(deed).click();
  const move = () => {
    const details = current() && current().querySelector("details.moving");
    if (!details) return;
    details.open = true;
    details.querySelector("select").focus();
  };
  const help = () => {
    const keys = document.getElementById("keys");
    keys.open = !keys.open;
    if (keys.open) keys.scrollIntoView({ block: "nearest" });
  };
  const keys = {
    j: () => step(1), k: () => step(-1), a: () => press("accept"), e: amend, r: reject, f: move,
    u: () => press("undo"), "?": help,
  };
  document.addEventListener("keydown", (event) => {
    const field = event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select");
    if (field && event.key === "Escape") {
      field.blur();
      const summary = current() && current().querySelector("summary");
      if (summary) summary.focus({ preventScroll: true });
      return;
    }
    if (field || !box.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    const deed = keys[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  });

  /* Words picked in the text fill the form of a missed fact, with the place where they begin. */
  const points = (words) => [...words].length;
  document.addEventListener("selectionchange", () => {
    const picked = getSelection();
    if (!picked.rangeCount || picked.isCollapsed || !text.contains(picked.anchorNode)) return;
    const range = picked.getRangeAt(0);
    const node = range.startContainer;
    const home = (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement).closest("[data-start]");
    const words = String(picked).trim();
    if (!home || !words) return;
    const before = document.createRange();
    before.setStart(home, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const lead = points(range.toString()) - points(range.toString().trimStart());
    document.getElementById("add").open = true;
    document.getElementById("add-words").value = words;
    const start = document.getElementById("add-start");
    if (start) start.value = Number(home.dataset.start) + points(before.toString()) + lead;
  });
  const words = document.getElementById("add-words");
  const start = document.getElementById("add-start");
  if (words && start) words.addEventListener("input", () => { start.value = ""; });

  const first = current();
  if (first) {
    show(first, true);
    if (new URLSearchParams(location.search).has("at")) {
      first.querySelector("summary").focus({ preventScroll: true });
      first.scrollIntoView({ block: "nearest" });
    }
  }
})();
