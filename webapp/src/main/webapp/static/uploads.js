// Sends files in parts while the rest of the form is filled in: with progress, and after a cut line from where it stopped. Without this the
// form sends them itself.
(function () {
  "use strict";

  var PART = 3 * 1024 * 1024;
  var PAUSE = 2000;
  var LONGEST_PAUSE = 30000;
  var field = document.querySelector("input[type=file][data-uploads]");
  var list = document.getElementById("uploads");
  if (!field || !list || !window.fetch || !File.prototype.slice) {
    return;
  }
  var told = document.getElementById("uploads-told");
  var running = 0;
  var pressed = null;

  function say(words, name, percent) {
    return words.replace("{0}", name).replace("{1}", percent);
  }

  // A file that was chosen before goes on where it stopped, also after the page was closed.
  function memory(file) {
    return "headwaters-upload:" + [file.name, file.size, file.lastModified].join(":");
  }
  function remembered(file) {
    try {
      return sessionStorage.getItem(memory(file));
    } catch (none) {
      return null;
    }
  }
  function remember(file, key) {
    try {
      if (key) {
        sessionStorage.setItem(memory(file), key);
      } else {
        sessionStorage.removeItem(memory(file));
      }
    } catch (none) {
      // Then it begins anew.
    }
  }

  function element(name, parent, text) {
    var made = document.createElement(name);
    if (text) {
      made.textContent = text;
    }
    parent.appendChild(made);
    return made;
  }

  function Upload(file) {
    this.file = file;
    this.key = null;
    this.ended = false;
    this.pause = PAUSE;
    this.row = element("li", list);
    this.words = element("p", this.row, file.name);
    this.words.id = "upload-words-" + Math.random().toString(36).slice(2);
    this.bar = element("progress", this.row);
    this.bar.max = Math.max(1, file.size);
    this.bar.value = 0;
    this.bar.setAttribute("aria-labelledby", this.words.id);
    this.button = this.makeButton(list.dataset.cancel, this.cancel);
    list.hidden = false;
    running++;
    this.begin();
  }

  Upload.prototype.makeButton = function (words, action) {
    var button = element("button", this.row, words);
    button.type = "button";
    button.className = "btn btn-quiet btn-small";
    element("span", button, ": " + this.file.name).className = "vh";
    button.addEventListener("click", action.bind(this));
    return button;
  };

  Upload.prototype.show = function (offset) {
    this.bar.value = offset;
    var percent = Math.floor((100 * offset) / this.bar.max);
    this.words.textContent = say(list.dataset.sending, this.file.name, percent);
  };

  // What cannot be mended by waiting is told at the file; the others go on.
  Upload.prototype.fail = function (sentence) {
    if (this.ended) {
      return;
    }
    this.end();
    remember(this.file, null);
    this.words.textContent = this.file.name + ": " + sentence;
    this.row.className = "has-error";
    this.words.className = "error";
    told.textContent = this.words.textContent;
  };

  Upload.prototype.end = function () {
    if (!this.ended) {
      this.ended = true;
      running--;
      this.bar.remove();
      this.button.remove();
    }
  };

  // The line is cut, or the server is away: asks again how much is there, and goes on.
  Upload.prototype.later = function () {
    if (this.ended) {
      return;
    }
    this.words.textContent = say(list.dataset.waiting, this.file.name, "");
    told.textContent = this.words.textContent;
    window.setTimeout(this.ask.bind(this), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
  };

  Upload.prototype.judge = function (answer, then) {
    var self = this;
    if (answer.status === 404) {
      // It waited too long and is gone.
      self.key = null;
      remember(self.file, null);
      self.begin();
    } else if (answer.status === 429 || answer.status === 503 || answer.status === 502) {
      self.later();
    } else if (answer.status === 409 || answer.ok) {
      answer.json().then(then.bind(self), self.later.bind(self));
    } else {
      answer.json().then(
        function (said) {
          self.fail(said.problem);
        },
        function () {
          self.fail(say(list.dataset.failed, self.file.name, ""));
        }
      );
    }
  };

  Upload.prototype.send = function (address, options, then) {
    if (this.ended) {
      return;
    }
    fetch(address, Object.assign({ credentials: "same-origin" }, options)).then(
      function (answer) {
        this.judge(answer, then);
      }.bind(this),
      this.later.bind(this)
    );
  };

  Upload.prototype.begin = function () {
    this.key = remembered(this.file);
    if (this.key) {
      this.ask();
      return;
    }
    var form = new URLSearchParams({ name: this.file.name, size: this.file.size });
    this.send("/uploads/begin", { method: "POST", body: form }, function (said) {
      this.key = said.key;
      remember(this.file, said.key);
      this.next(said);
    });
  };

  Upload.prototype.ask = function () {
    if (this.key) {
      this.send("/uploads/" + this.key, {}, this.next);
    } else {
      this.begin();
    }
  };

  Upload.prototype.next = function (said) {
    this.show(said.offset);
    if (said.offset >= this.file.size) {
      this.send("/uploads/" + this.key + "?do=finish", { method: "POST" }, this.finished);
      return;
    }
    var part = this.file.slice(said.offset, said.offset + PART);
    this.send(
      "/uploads/" + this.key + "?at=" + said.offset,
      { method: "POST", body: part, headers: { "Content-Type": "application/octet-stream" } },
      function (more) {
        if (more.offset === said.offset) {
          // A part that was cut is still being taken in.
          this.later();
          return;
        }
        this.pause = PAUSE;
        this.next(more);
      }
    );
  };

  Upload.prototype.finished = function (said) {
    if (this.ended) {
      return;
    }
    this.end();
    remember(this.file, null);
    if (!field.multiple) {
      field.form.querySelectorAll("input[name=" + field.dataset.uploads + "]").forEach(function (other) {
        other.disabled = true;
      });
    }
    var hidden = element("input", this.row);
    hidden.type = "hidden";
    hidden.name = field.dataset.uploads;
    hidden.value = said.key;
    this.words.textContent = say(list.dataset.kept, said.name, "") + " (" + said.type + ", " + said.size + ")";
    told.textContent = say(list.dataset.kept, said.name, "");
    this.key = said.key;
    this.makeButton(list.dataset.left, this.leave);
    if (running === 0 && pressed) {
      pressed.click();
    }
  };

  Upload.prototype.cancel = function () {
    this.end();
    this.leave();
  };

  Upload.prototype.leave = function () {
    remember(this.file, null);
    if (this.key) {
      fetch("/uploads/" + this.key + "?do=cancel", { method: "POST", credentials: "same-origin" });
    }
    this.row.remove();
    list.hidden = list.children.length === 0;
    field.focus();
  };

  field.addEventListener("change", function () {
    var tooLarge = Array.prototype.some.call(field.files, function (file) {
      return file.size > Number(field.dataset.limit);
    });
    if (tooLarge) {
      return;
    }
    Array.prototype.forEach.call(field.files, function (file) {
      new Upload(file);
    });
    // They are on their way: the form need not send them again.
    field.value = "";
  });

  // Pressed too early: the form goes off when the last file is here.
  field.form.addEventListener("submit", function (event) {
    if (running > 0) {
      event.preventDefault();
      event.stopPropagation();
      pressed = event.submitter || null;
      var sending = document.getElementById("sending");
      sending.textContent = sending.dataset.wait;
    }
  });
})();
