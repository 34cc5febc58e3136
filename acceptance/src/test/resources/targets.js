// WCAG 2.2, 2.5.8: what a finger must hit is 24 by 24 CSS pixels, or stands apart enough, or is a link inside a sentence.
() => {
  const SIZE = 24;
  // A sentence: the block around the link has at least this many words that are no link.
  const WORDS = 5;
  // Lists of facts have words beside their links too, but they are no sentences, and theirs must be large enough.
  const FACTS = ".thread-meta, .thread-last, .card-foot, .person, .crumbs, .pager, .tags, .tasks, th, td, dt, dd";
  const shown = element => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return box.width > 1 && box.height > 1 && style.visibility === "visible" && !element.closest("[hidden], .skip, .vh");
  };
  const boxOf = element => {
    // A link that runs over two lines is as high as one line and as wide as its longest piece.
    const pieces = [...element.getClientRects()].filter(piece => piece.width > 0);
    const widest = pieces.sort((one, other) => other.width - one.width)[0] || element.getBoundingClientRect();
    if (element.labels && element.labels.length && /checkbox|radio/.test(element.type)) {
      const label = element.labels[0].getBoundingClientRect();
      return new DOMRect(
        Math.min(widest.left, label.left), Math.min(widest.top, label.top),
        Math.max(widest.right, label.right) - Math.min(widest.left, label.left),
        Math.max(widest.bottom, label.bottom) - Math.min(widest.top, label.top));
    }
    return widest;
  };
  const inSentence = element => {
    if (getComputedStyle(element).display !== "inline" || element.closest(FACTS)) {
      return false;
    }
    const block = element.closest("p, li, div");
    const copy = block.cloneNode(true);
    copy.querySelectorAll("a, button").forEach(link => link.remove());
    return copy.textContent.trim().split(/\s+/).filter(Boolean).length >= WORDS;
  };
  const all = [...document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select, textarea")]
    .filter(shown)
    .map(element => ({ element, box: boxOf(element) }));
  const small = all.filter(target => target.box.width < SIZE - 0.01 || target.box.height < SIZE - 0.01);
  const middle = box => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
  const apart = target => {
    const at = middle(target.box);
    return all.every(other => {
      if (other === target) {
        return true;
      }
      if (small.includes(other)) {
        const next = middle(other.box);
        return Math.hypot(at.x - next.x, at.y - next.y) >= SIZE;
      }
      const x = Math.max(other.box.left, Math.min(at.x, other.box.right));
      const y = Math.max(other.box.top, Math.min(at.y, other.box.bottom));
      return Math.hypot(at.x - x, at.y - y) >= SIZE / 2;
    });
  };
  return small
    .filter(target => !inSentence(target.element))
    // In lists of facts nearness is no excuse: those were the ones people missed.
    .filter(target => target.element.closest(FACTS) || !apart(target))
    .map(target => location.pathname + " " + Math.round(target.box.width) + "x" + target.box.height.toFixed(1) + " "
      + target.element.outerHTML.slice(0, 120));
}
