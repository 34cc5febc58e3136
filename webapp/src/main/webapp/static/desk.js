// Screens with state: when the server has let go of a screen that stood open for long, it is loaded anew instead of doing nothing.
(function () {
  "use strict";
  if (!window.jQuery) { return; }
  jQuery(document).on("pfAjaxComplete", function (event, xhr) {
    if (xhr && xhr.responseText && xhr.responseText.indexOf("ViewExpiredException") >= 0) { location.reload(); }
  });
  jQuery(document).on("pfAjaxError", function () { location.reload(); });
})();
