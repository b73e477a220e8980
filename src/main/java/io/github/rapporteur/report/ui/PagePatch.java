package io.github.rapporteur.report.ui;

import io.github.rapporteur.report.export.HtmlExporter;
import javafx.scene.web.WebEngine;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Brings what has changed of a page into the one that is shown: nothing flickers, the reader stays where they are, and a
 * long report is not laid out anew for a word. JavaFX thread only.
 */
final class PagePatch {
    /** Where the new page is handed over, so that no text of the report becomes part of a script. */
    private static final String NEXT = "data-rp-next";

    /**
     * Goes down both pages where they differ: children that are equal at the beginning and at the end stay; of as many
     * children in between each is compared with its own, otherwise they are exchanged.
     */
    private static final String SCRIPT = """
            (function (root, follow) {
              var next = new DOMParser().parseFromString(root.getAttribute('data-rp-next'), 'text/html');
              root.removeAttribute('data-rp-next');
              var changed = null;
              function note(node) {
                if (!changed) { changed = node.nodeType === 1 ? node : node.parentNode; }
              }
              function patch(old, now) {
                var a = Array.prototype.slice.call(old.childNodes);
                var b = Array.prototype.slice.call(now.childNodes);
                var less = Math.min(a.length, b.length), from = 0, end = 0;
                while (from < less && a[from].isEqualNode(b[from])) { from++; }
                while (end < less - from && a[a.length - 1 - end].isEqualNode(b[b.length - 1 - end])) { end++; }
                var after = end > 0 ? a[a.length - end] : null;
                var paired = a.length === b.length;
                for (var i = from; i < b.length - end; i++) {
                  var same = paired && a[i].nodeType === 1 && b[i].nodeType === 1
                      && a[i].cloneNode(false).isEqualNode(b[i].cloneNode(false));
                  if (same) {
                    patch(a[i], b[i]);
                  } else {
                    old.insertBefore(b[i], paired ? a[i] : after);
                    note(b[i]);
                  }
                  if (paired && !same) { old.removeChild(a[i]); }
                }
                for (var j = from; !paired && j < a.length - end; j++) { old.removeChild(a[j]); }
                if (!paired && b.length - end <= from) { note(old); }
              }
              patch(document.body, next.body);
              var box = changed ? changed.getBoundingClientRect() : null;
              if (follow && box && (box.bottom < 0 || box.top > window.innerHeight)) {
                window.scrollBy(0, box.top - window.innerHeight / 3);
              }
            })""";

    private PagePatch() {}

    /**
     * Changes a page that is shown whole.
     *
     * @param shown the page as it was given to the web view
     * @param follow whether to scroll to the first change when it is out of sight
     * @return whether it could: pages of another look or language are to be loaded
     */
    static boolean apply(WebEngine engine, String shown, String next, boolean follow) {
        Document page = engine.getDocument();
        if (page == null || !HtmlExporter.frame(shown).equals(HtmlExporter.frame(next))) {
            return false;
        }
        Element root = page.getDocumentElement();
        root.setAttribute(NEXT, next);
        engine.executeScript(SCRIPT + "(document.documentElement, " + follow + ")");
        return true;
    }
}
