// A file that is too large is not sent at all: no useless wait, and nothing else in the form is held up. The server checks again.
(function () {
  "use strict";

  var files = document.getElementById("files");
  if (!files || !files.form) {
    return;
  }
  var error = document.getElementById("files-err");
  function tooLarge() {
    return Array.prototype.filter.call(files.files, function (file) {
      return file.size > Number(files.dataset.limit);
    });
  }
  function tell() {
    var large = tooLarge();
    var words = large.map(function (file) {
      return file.name + ": " + files.dataset.tooLarge;
    }).join(" ");
    if (large.length > 0 || error.dataset.script === "yes") {
      error.textContent = words;
      error.hidden = large.length === 0;
      error.dataset.script = "yes";
      files.closest(".field").classList.toggle("has-error", large.length > 0);
      if (large.length > 0) {
        files.setAttribute("aria-invalid", "true");
      } else {
        files.removeAttribute("aria-invalid");
      }
    }
    return large.length > 0;
  }
  files.addEventListener("change", tell);
  files.form.addEventListener("submit", function (event) {
    if (tell()) {
      event.preventDefault();
      event.stopImmediatePropagation();
      files.focus();
    }
  }, true);
})();
