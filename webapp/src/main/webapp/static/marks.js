// The composer's toolbar and keys: marks around or before the words one chose.
(function () {
  "use strict";

  var composer = (window.composer = window.composer || {});
  var mac = /Mac|iPhone|iPad/.test(navigator.platform);

  // What a button is called, the words it puts in where none are chosen, and its key.
  var MARKS = {
    bold: ["@{composer.bold}", "@{composer.boldWords}", "b"],
    italic: ["@{composer.italic}", "@{composer.italicWords}", "i"],
    link: ["@{composer.link}", "@{composer.linkWords}", "k"],
    list: ["@{composer.list}", "@{composer.listWords}"],
    quote: ["@{composer.quote}", "@{composer.quoteWords}"],
    heading: ["@{composer.heading}", "@{composer.headingWords}"],
    table: ["@{composer.table}", "@{composer.tableWords}"],
    image: ["@{composer.image}", "@{composer.imageWords}"],
  };

  // ---- Writing marks. insertText keeps the browser's own undo; where it is missing, the words change all the same.
  function replace(area, from, to, text, selectFrom, selectTo) {
    area.focus();
    area.setSelectionRange(from, to);
    var done = false;
    try {
      done = document.execCommand(text === "" ? "delete" : "insertText", false, text);
    } catch (unsupported) {
      done = false;
    }
    if (!done) {
      area.setRangeText(text, from, to, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
    area.setSelectionRange(selectFrom, selectTo);
  }

  // Around the words chosen, or around a placeholder; a second time takes the marks away.
  function wrap(area, mark, placeholder) {
    var from = area.selectionStart;
    var to = area.selectionEnd;
    var text = area.value;
    var n = mark.length;
    if (text.slice(from - n, from) === mark && text.slice(to, to + n) === mark && from >= n) {
      replace(area, from - n, to + n, text.slice(from, to), from - n, to - n);
      return;
    }
    var inner = text.slice(from, to) || placeholder;
    var lead = inner.length - inner.trimStart().length;
    var tail = inner.length - inner.trimEnd().length;
    var core = inner.trim();
    replace(area, from, to, inner.slice(0, lead) + mark + core + mark + inner.slice(inner.length - tail),
      from + lead + n, from + lead + n + core.length);
  }

  // Before every line chosen; a second time takes it away.
  function prefix(area, mark, placeholder) {
    var text = area.value;
    var from = text.lastIndexOf("\n", area.selectionStart - 1) + 1;
    var end = text.indexOf("\n", area.selectionEnd);
    end = end < 0 ? text.length : end;
    var lines = text.slice(from, end).split("\n");
    var marked = lines.every(function (line) {
      return line.indexOf(mark) === 0;
    });
    var changed = lines.map(function (line) {
      return marked ? line.slice(mark.length) : mark + line;
    }).join("\n");
    if (!marked && changed === mark) {
      // Lists, quotes and headings begin after an empty line, or they would be part of what stands above.
      var above = text.slice(0, from);
      var gap = above && !/\n\n$/.test(above) ? "\n" : "";
      replace(area, from, end, gap + mark + placeholder, from + gap.length + mark.length, from + gap.length + mark.length + placeholder.length);
      return;
    }
    replace(area, from, end, changed, from, from + changed.length);
  }

  function block(area, words) {
    var at = area.selectionEnd;
    var above = area.value.slice(0, at);
    var gap = above === "" || /\n\n$/.test(above) ? "" : /\n$/.test(above) ? "\n" : "\n\n";
    var first = gap.length + words.indexOf("| ") + 2;
    replace(area, at, at, gap + words + "\n", at + first, at + first + words.slice(words.indexOf("| ") + 2).indexOf(" |"));
  }

  function address(area, before, placeholder) {
    var from = area.selectionStart;
    var to = area.selectionEnd;
    var chosen = area.value.slice(from, to);
    if (/^https?:\/\/\S+$/.test(chosen)) {
      replace(area, from, to, before + "[" + placeholder + "](" + chosen + ")",
        from + before.length + 1, from + before.length + 1 + placeholder.length);
      return;
    }
    var label = chosen || placeholder;
    var start = from + before.length + label.length + 3;
    replace(area, from, to, before + "[" + label + "](https://)", start, start + "https://".length);
  }

  function mark(area, button) {
    var words = MARKS[button.dataset.mark][1];
    var picture = area.form && area.form.querySelector("input[type=file]");
    switch (button.dataset.mark) {
      case "bold": return wrap(area, "**", words);
      case "italic": return wrap(area, "*", words);
      case "link": return address(area, "", words);
      case "list": return prefix(area, "- ", words);
      case "quote": return prefix(area, "> ", words);
      case "heading": return prefix(area, "## ", words);
      case "table": return block(area, "| " + words + " | " + words + " |\n| --- | --- |\n|  |  |\n|  |  |");
      default: return picture ? picture.click() : address(area, "!", words);
    }
  }

  // One stop for Tab, arrows between the buttons: eight stops before the words would be slow for whoever types.
  function toolbar(area) {
    var bar = area.parentElement.querySelector("[role=toolbar]");
    if (!bar) {
      return;
    }
    bar.setAttribute("aria-label", "@{composer.tools}");
    bar.setAttribute("aria-controls", area.id);
    var buttons = Object.keys(MARKS).map(function (name, i) {
      var key = MARKS[name][2];
      var button = document.createElement("button");
      button.type = "button";
      button.className = "btn btn-quiet btn-small";
      button.dataset.mark = name;
      button.textContent = MARKS[name][0];
      button.tabIndex = i === 0 ? 0 : -1;
      button.addEventListener("click", function () {
        mark(area, button);
      });
      if (key) {
        button.title = button.textContent + " (" + (mac ? "⌘" : "Ctrl+") + key.toUpperCase() + ")";
        button.setAttribute("aria-keyshortcuts", (mac ? "Meta+" : "Control+") + key.toUpperCase());
      }
      return button;
    });
    bar.replaceChildren.apply(bar, buttons);
    bar.addEventListener("keydown", function (event) {
      var here = buttons.indexOf(document.activeElement);
      var next = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: buttons.length - 1 }[event.key];
      if (here < 0 || next === undefined) {
        return;
      }
      event.preventDefault();
      next = (next + buttons.length) % buttons.length;
      buttons[here].tabIndex = -1;
      buttons[next].tabIndex = 0;
      buttons[next].focus();
    });
    bar.hidden = false;
    area.addEventListener("keydown", function (event) {
      if (event.isComposing || event.altKey || event.shiftKey || !(mac ? event.metaKey : event.ctrlKey)) {
        return;
      }
      if (event.key === "Enter") {
        event.preventDefault();
        area.form.requestSubmit(area.form.querySelector("[type=submit].btn-primary"));
        return;
      }
      buttons.forEach(function (button) {
        if (MARKS[button.dataset.mark][2] === event.key.toLowerCase()) {
          event.preventDefault();
          mark(area, button);
        }
      });
    });
  }

  composer.replace = replace;
  composer.toolbar = toolbar;
})();
